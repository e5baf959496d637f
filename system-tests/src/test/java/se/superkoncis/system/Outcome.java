package se.superkoncis.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.RecapReady;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/**
 * What the topics hold in the end.
 *
 * @param lost expected and not there
 * @param doubled more than one recap, told apart by event id: a repeated id is one that consumers know
 * @param repeated records with an id that was there before
 */
record Outcome(
        int expected,
        Set<String> lost,
        Set<String> doubled,
        int repeated,
        Set<String> costsMissing,
        Set<String> costsDoubled,
        int deadLettered) {

    static Outcome await(Stack stack, List<String> expected, Duration patience) {
        String broker = stack.broker().bootstrapServers();
        try (TopicReader recaps = TopicReader.of(broker, "meeting.recaps.v1");
                TopicReader costs = TopicReader.of(broker, "cost.events.v1");
                TopicReader dead = TopicReader.of(broker, "meeting.lifecycle.v1.dlq")) {
            Set<String> wanted = new TreeSet<>(expected);
            long deadline = System.nanoTime() + patience.toNanos();
            Map<String, Set<String>> made = new HashMap<>();
            try {
                recaps.until(patience, all -> byVersion(all).keySet().containsAll(wanted));
            } catch (AssertionError e) {
                System.out.println("not all recaps came in time: " + e.getMessage());
            }
            List<TopicRecord> all = recaps.all();
            made.putAll(byVersion(all));
            Set<String> lost = new TreeSet<>(wanted);
            lost.removeAll(made.keySet());
            Set<String> doubled = several(made);
            Map<String, Set<String>> charged = new HashMap<>();
            try {
                costs.until(
                        Duration.ofNanos(Math.max(deadline - System.nanoTime(), 5_000_000_000L)),
                        records -> byCall(records).keySet().containsAll(calls(all)));
            } catch (AssertionError e) {
                System.out.println("not all costs came in time: " + e.getMessage());
            }
            charged.putAll(byCall(costs.all()));
            Set<String> missing = new TreeSet<>(calls(all));
            missing.removeAll(charged.keySet());
            return new Outcome(
                    wanted.size(),
                    lost,
                    doubled,
                    repeats(all),
                    missing,
                    several(charged),
                    dead.all().size());
        }
    }

    private static Map<String, Set<String>> byVersion(List<TopicRecord> records) {
        Map<String, Set<String>> found = new HashMap<>();
        for (TopicRecord record : records) {
            RecapReady recap = record.data(RecapReady.class);
            found.computeIfAbsent(recap.meetingId() + "/" + recap.transcriptVersion(), k -> new HashSet<>())
                    .add(record.eventId());
        }
        return found;
    }

    private static Map<String, Set<String>> byCall(List<TopicRecord> records) {
        Map<String, Set<String>> found = new HashMap<>();
        for (TopicRecord record : records) {
            CostIncurred cost = record.data(CostIncurred.class);
            found.computeIfAbsent(cost.callId(), k -> new HashSet<>()).add(cost.attemptId() + " " + record.eventId());
        }
        return found;
    }

    /** The router names the call of a recap by the recap's event id. */
    private static Set<String> calls(List<TopicRecord> recaps) {
        Set<String> calls = new HashSet<>();
        recaps.forEach(r -> calls.add(r.headers().get("ce_id")));
        return calls;
    }

    private static Set<String> several(Map<String, Set<String>> found) {
        Set<String> several = new TreeSet<>();
        found.forEach((key, ids) -> {
            if (ids.size() > 1) {
                several.add(key);
            }
        });
        return several;
    }

    private static int repeats(List<TopicRecord> records) {
        List<String> ids = new ArrayList<>();
        records.forEach(r -> ids.add(r.eventId()));
        return ids.size() - new HashSet<>(ids).size();
    }

    String table(int meetings, int records, int repeatedByPlatform, int faults) {
        String row = "| %-42s | %6s |%n";
        return String.format("%n" + row, "faults (kills, broker and database outages)", faults)
                + String.format(row, "meetings", meetings)
                + String.format(row, "records published", records)
                + String.format(row, "transcripts repeated by the platform", repeatedByPlatform)
                + String.format(row, "recaps expected", expected)
                + String.format(row, "recaps lost", lost.size())
                + String.format(row, "recaps doubled", doubled.size())
                + String.format(row, "recap records repeated with the same id", repeated)
                + String.format(row, "costs missing", costsMissing.size())
                + String.format(row, "costs doubled", costsDoubled.size())
                + String.format(row, "dead letters", deadLettered);
    }
}
