package se.superkoncis.cli.decisions;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.MeetingText;

/** Prints what a meeting settled as tables, with what is missing; on request with the words that it rests on. */
public final class DecisionsPrinter {

    private static final int TEXT_WIDTH = 42;
    private static final int OWNER_WIDTH = 18;
    private static final int QUOTE_WIDTH = 84;
    private static final int WIDTH = 92;
    private static final int MOST_QUOTED = 240;

    private final PrintStream out;
    private final Messages messages;
    private final boolean why;
    private final DateTimeFormatter day;

    /**
     * Prints to the console's result stream.
     *
     * @param why whether the turns that each item rests on are quoted
     */
    public DecisionsPrinter(Console console, boolean why) {
        this.out = console.out();
        this.messages = console.messages();
        this.why = why;
        this.day = DateTimeFormatter.ofPattern(
                "EEE d MMM yyyy", messages.language().locale());
    }

    /** Prints the tables of the meeting; what is below the line of confidence is for the caller to leave out. */
    public void print(Meeting meeting, DecisionsView found) {
        if (found.size() == 0) {
            out.println();
            out.println(messages.get("decisions.nothing"));
            return;
        }
        MeetingText text = new MeetingText(meeting, messages);
        table("decisions.decisions", found.decisions(), meeting, text);
        table("decisions.actions", found.actions(), meeting, text);
        if (!found.openQuestions().isEmpty()) {
            out.println();
            out.println(messages.get("decisions.open"));
            for (DecisionsView.Question question : found.openQuestions()) {
                rows("  • ", question.text(), List.of(text.places(question.turns())));
                quotes(meeting, text, question.turns());
            }
        }
        missing(found);
    }

    private void table(String heading, List<DecisionsView.Item> items, Meeting meeting, MeetingText text) {
        if (items.isEmpty()) {
            return;
        }
        out.println();
        out.println(row(
                messages.get(heading),
                List.of(messages.get("decisions.owner"), messages.get("decisions.deadline")),
                messages.get("decisions.sure")));
        for (int i = 0; i < items.size(); i++) {
            DecisionsView.Item item = items.get(i);
            List<String> lines = MeetingText.wrap(item.text(), TEXT_WIDTH);
            out.println(row(
                    String.format("%3d %s", i + 1, lines.get(0)),
                    List.of(owner(item), deadline(item)),
                    Math.round(item.confidence() * 100) + " %"));
            lines.stream().skip(1).forEach(line -> out.println("    " + line));
            if (why) {
                quotes(meeting, text, item.turns());
            }
        }
    }

    private static String row(String what, List<String> fields, String sure) {
        return String.format(
                        "%-" + (TEXT_WIDTH + 5) + "s %-" + OWNER_WIDTH + "s %-18s %s",
                        what,
                        fields.get(0),
                        fields.get(1),
                        sure)
                .stripTrailing();
    }

    private void rows(String mark, String words, List<String> after) {
        List<String> lines = MeetingText.wrap(words + "  " + String.join(" ", after), QUOTE_WIDTH);
        out.println(mark + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }

    private String owner(DecisionsView.Item item) {
        return item.owner() == null ? messages.get("decisions.unknown") : item.owner() + mark(item.ownerState());
    }

    private String deadline(DecisionsView.Item item) {
        return item.deadline() == null
                ? messages.get("decisions.unknown")
                : day.format(item.deadline()) + mark(item.deadlineState());
    }

    private static String mark(String state) {
        return state.equals("INFERRED") ? " *" : "";
    }

    private void quotes(Meeting meeting, MeetingText text, List<Integer> turns) {
        if (!why) {
            return;
        }
        for (int turn : turns) {
            Meeting.Turn said = meeting.turns().get(turn);
            String words = said.text().length() <= MOST_QUOTED
                    ? said.text()
                    : said.text().substring(0, MOST_QUOTED).stripTrailing() + " …";
            rows(
                    "      " + text.place(turn) + " ",
                    said.speaker() + ": ”" + words.replaceAll("\\s+", " ") + "”",
                    List.of());
        }
    }

    /** The close card of the shell: what somebody has to add before all is settled. */
    private void missing(DecisionsView found) {
        List<String> missing = new ArrayList<>();
        count(missing, "decisions.missing.decision-owner", found.decisions(), item -> item.owner() == null);
        count(missing, "decisions.missing.decision-deadline", found.decisions(), item -> item.deadline() == null);
        count(missing, "decisions.missing.action-owner", found.actions(), item -> item.owner() == null);
        count(missing, "decisions.missing.action-deadline", found.actions(), item -> item.deadline() == null);
        out.println();
        String line = missing.isEmpty()
                ? messages.get("decisions.complete")
                : messages.get("decisions.missing", String.join(", ", missing));
        MeetingText.wrap(line, WIDTH).forEach(out::println);
        boolean inferred = found.decisions().stream().anyMatch(DecisionsPrinter::inferred)
                || found.actions().stream().anyMatch(DecisionsPrinter::inferred);
        if (inferred) {
            out.println(messages.get("decisions.inferred"));
        }
    }

    private static boolean inferred(DecisionsView.Item item) {
        return item.ownerState().equals("INFERRED") || item.deadlineState().equals("INFERRED");
    }

    private void count(
            List<String> missing, String key, List<DecisionsView.Item> items, Predicate<DecisionsView.Item> lacks) {
        long number = items.stream().filter(lacks).count();
        if (number > 0) {
            missing.add(messages.get(key, number, items.size()));
        }
    }
}
