package se.superkoncis.cli.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.superkoncis.cli.text.Messages;

/** What is printed of a meeting whatever the result: its title, its size, and places in it. */
public final class MeetingText {

    private static final int MOST_PLACES = 4;

    private final Meeting meeting;
    private final Messages messages;

    /** Texts about the meeting in the messages' language. */
    public MeetingText(Meeting meeting, Messages messages) {
        this.meeting = meeting;
        this.messages = messages;
    }

    /** Title, or the id where there is none. */
    public String title() {
        return meeting.title() == null ? meeting.id() : meeting.title();
    }

    /** How many people and turns, and how long. */
    public String facts() {
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

    /** The places of turns (from 0) in brackets, the first few. */
    public String places(List<Integer> turns) {
        return turns.stream()
                .filter(turn -> turn < meeting.turns().size())
                .map(this::place)
                .distinct()
                .limit(MOST_PLACES)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Where a turn is: its time when the transcript has times, else its number, as people count. */
    public String place(int turn) {
        return meeting.lengthMs() > 0 ? clock(meeting.turns().get(turn).startMs()) : "#" + (turn + 1);
    }

    private static String clock(long ms) {
        long seconds = ms / 1000;
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** The text in lines of at most {@code width} characters; a longer word has a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
