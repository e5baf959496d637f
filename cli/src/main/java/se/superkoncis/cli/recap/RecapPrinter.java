package se.superkoncis.cli.recap;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.transcript.Meeting;

/** Prints a recap for people: its sections, each point with the place in the meeting that it rests on. */
public final class RecapPrinter {

    private static final int WIDTH = 92;
    private static final Set<String> KNOWN = Set.of("TOPIC", "SETTLED", "OPEN", "ACTIONS");

    private final PrintStream out;
    private final Messages messages;

    /** Prints to the console's result stream. */
    public RecapPrinter(Console console) {
        this.out = console.out();
        this.messages = console.messages();
    }

    /** Prints the heading and the points of the meeting. */
    public void print(Meeting meeting, RecapView recap) {
        out.println(meeting.title() == null ? meeting.id() : meeting.title());
        out.println(facts(meeting));
        if (recap.points().isEmpty()) {
            out.println();
            out.println(messages.get("recap.nothing"));
        }
        for (String section : recap.sections()) {
            out.println();
            out.println(KNOWN.contains(section) ? messages.get("recap.section." + section) : section);
            recap.points().stream().filter(p -> p.section().equals(section)).forEach(p -> point(meeting, p));
        }
    }

    private String facts(Meeting meeting) {
        List<String> facts = new ArrayList<>();
        if (!meeting.participants().isEmpty()) {
            facts.add(messages.get("recap.participants", meeting.participants().size()));
        }
        facts.add(messages.get("recap.turns", meeting.turns().size()));
        if (meeting.lengthMs() > 0) {
            facts.add(messages.get("recap.minutes", Math.max(1, Math.round(meeting.lengthMs() / 60_000.0))));
        }
        return String.join(" · ", facts);
    }

    private void point(Meeting meeting, RecapView.Point point) {
        List<String> lines = wrap(point.text() + "  " + places(meeting, point.turns()));
        out.println("  • " + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }

    /** Where in the meeting: times when the transcript has them, else the number of the turn, as people count. */
    private static String places(Meeting meeting, List<Integer> turns) {
        boolean timed = meeting.lengthMs() > 0;
        return turns.stream()
                .filter(i -> i < meeting.turns().size())
                .map(i -> timed ? clock(meeting.turns().get(i).startMs()) : "#" + (i + 1))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String clock(long ms) {
        long seconds = ms / 1000;
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
