package se.superkoncis.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.embedded.platform.PlatformDatabase;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.MeetingDecisions;
import se.superkoncis.events.MeetingDecisions.CloseCardClosed;
import se.superkoncis.events.MeetingDecisions.CloseCardOpened;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/**
 * What decision-service has said in the end, held against what it keeps: one set of events for each transcript version and
 * one card at most.
 *
 * @param searched transcript versions that were searched
 * @param said changes of decisions and actions that were told, each once
 * @param lost changes that are kept and were not told, and cards that are missing
 * @param doubled changes and cards that were told more than once, told apart by event id
 * @param invented changes and cards that were told and are not kept
 */
record DecisionOutcome(
        int searched, int said, int cards, Set<String> lost, Set<String> doubled, Set<String> invented, int costs) {

    private static final String REVISIONS =
            "select id || '/' || r from decision.entry, generate_series(1, revision) r where status <> 'CANDIDATE'";
    private static final String CARDS = "select 'opened/' || id from decision.close_card union all"
            + " select 'closed/' || id from decision.close_card where closed_at is not null";
    private static final String WITHOUT_CARD = "select distinct 'card of ' || e.meeting_id from decision.entry e"
            + " left join decision.close_card c using (tenant_id, meeting_id)"
            + " where e.status in ('FOUND', 'CONFIRMED') and c.id is null";
    private static final String TWICE = "select meeting_id || ' ' || kind || ' ' || ordinal from decision.entry"
            + " group by tenant_id, meeting_id, version, kind, ordinal having count(*) > 1";

    static DecisionOutcome await(Stack stack, int versions, Duration patience) {
        awaitQuiet(stack, versions, patience);
        String broker = stack.broker().bootstrapServers();
        try (TopicReader decisions = TopicReader.of(broker, "meeting.decisions.v1");
                TopicReader costs = TopicReader.of(broker, "cost.events.v1")) {
            Map<String, Set<String>> told = new HashMap<>();
            for (TopicRecord record : decisions.all()) {
                told.computeIfAbsent(what(record), k -> new HashSet<>()).add(record.eventId());
            }
            Set<String> kept = new TreeSet<>(ask(stack, REVISIONS + " union all " + CARDS));
            Set<String> lost = new TreeSet<>(kept);
            lost.removeAll(told.keySet());
            lost.addAll(ask(stack, WITHOUT_CARD));
            Set<String> invented = new TreeSet<>(told.keySet());
            invented.removeAll(kept);
            Set<String> doubled = new TreeSet<>(ask(stack, TWICE));
            told.forEach((what, ids) -> {
                if (ids.size() > 1) {
                    doubled.add(what);
                }
            });
            int cards = ask(stack, "select id::text from decision.close_card").size();
            int searched = ask(stack, "select 1 from decision.search where status = 'READY'")
                    .size();
            return new DecisionOutcome(searched, told.size(), cards, lost, doubled, invented, calls(costs.all()));
        }
    }

    private static void awaitQuiet(Stack stack, int versions, Duration patience) {
        try {
            Awaitility.await()
                    .atMost(patience)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> ask(stack, "select 1 from decision.search where status = 'READY'")
                                            .size()
                                    == versions
                            && ask(stack, "select 1 from decision.outbox").isEmpty());
        } catch (ConditionTimeoutException e) {
            System.out.println("not all transcripts were searched and told in time: " + e.getMessage());
        }
    }

    /** The thing and its revision; each is told once. */
    private static String what(TopicRecord record) {
        MeetingDecisions data = record.data(MeetingDecisions.class);
        if (data instanceof CloseCardOpened opened) {
            return "opened/" + opened.cardId();
        }
        if (data instanceof CloseCardClosed closed) {
            return "closed/" + closed.cardId();
        }
        if (data instanceof MeetingDecisions.DecisionChanged changed) {
            return changed.id() + "/" + changed.revision();
        }
        if (data instanceof MeetingDecisions.ActionChanged changed) {
            return changed.id() + "/" + changed.revision();
        }
        return record.headers().get("ce_id") + "/1";
    }

    private static int calls(List<TopicRecord> costs) {
        Set<String> calls = new HashSet<>();
        for (TopicRecord record : costs) {
            CostIncurred cost = record.data(CostIncurred.class);
            if (cost.task().equals("decisions")) {
                calls.add(cost.callId());
            }
        }
        return calls.size();
    }

    private static List<String> ask(Stack stack, String sql) {
        try (Connection connection = stack.database()
                        .superuser()
                        .database(PlatformDatabase.NAME)
                        .connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String table() {
        String row = "| %-42s | %6s |%n";
        return String.format(row, "transcripts searched for decisions", searched)
                + String.format(row, "decision, action and card events", said)
                + String.format(row, "close cards", cards)
                + String.format(row, "decision events lost", lost.size())
                + String.format(row, "decision events doubled", doubled.size())
                + String.format(row, "decision events of nothing kept", invented.size())
                + String.format(row, "costs of searches", costs);
    }
}
