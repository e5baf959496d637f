package se.superkoncis.cli.recap;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.MeetingText;

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
        MeetingText text = new MeetingText(meeting, messages);
        out.println(text.title());
        out.println(text.facts());
        if (recap.points().isEmpty()) {
            out.println();
            out.println(messages.get("recap.nothing"));
        }
        for (String section : recap.sections()) {
            out.println();
            out.println(KNOWN.contains(section) ? messages.get("recap.section." + section) : section);
            recap.points().stream().filter(p -> p.section().equals(section)).forEach(p -> point(text, p));
        }
    }

    private void point(MeetingText text, RecapView.Point point) {
        List<String> lines = MeetingText.wrap(point.text() + "  " + text.places(point.turns()), WIDTH);
        out.println("  • " + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }
}
