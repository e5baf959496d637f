package se.superkoncis.cli.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of {@code Name: text}, with or without a time before or after the name, and the layout of exports where
 * {@code Name  0:03} or {@code [Name] 10:00:03} stands above what was said. A line without a name goes on with the
 * speech before it; lines above the first name are a heading.
 */
final class PlainText {

    private static final String TIME = "(" + CueTime.PATTERN + ")";
    private static final Pattern TIME_FIRST = Pattern.compile("^\\s*[\\[(]?" + TIME + "[\\])]?\\s*[-–]?\\s+(.*)$");
    private static final Pattern TIME_AFTER_NAME = Pattern.compile("^(.{1,60}?)\\s*[\\[(]" + TIME + "[\\])]\\s*:(.*)$");
    private static final Pattern HEADER =
            Pattern.compile("^\\[?([^\\[\\]:]{1,60}?)]?\\s+[\\[(]?" + TIME + "[\\])]?\\s*$");
    /** Times that begin this late are the clock on the wall. */
    private static final long WALL_CLOCK_MS = 3_600_000;

    private final Path file;
    private final Limits limits;
    private final List<Meeting.Turn> turns = new ArrayList<>();
    private String speaker;
    private long start;
    private StringBuilder speech = new StringBuilder();
    private int speechLine = 1;

    PlainText(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<Meeting.Turn> turns(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                line(line.strip(), number);
            }
        }
        endTurn();
        if (turns.isEmpty()) {
            throw UnreadableTranscript.line(file, 1, "text-no-names");
        }
        return relative();
    }

    private void line(String line, int number) {
        Matcher header = HEADER.matcher(line);
        if (header.matches() && SpeakerPrefix.isName(header.group(1))) {
            begin(header.group(1).strip(), CueTime.millis(header.group(2)), "", number);
            return;
        }
        Matcher after = TIME_AFTER_NAME.matcher(line);
        if (after.matches() && SpeakerPrefix.isName(after.group(1))) {
            begin(after.group(1).strip(), CueTime.millis(after.group(2)), after.group(3), number);
            return;
        }
        Matcher first = TIME_FIRST.matcher(line);
        long time = first.matches() ? CueTime.millis(first.group(1)) : 0;
        String rest = first.matches() ? first.group(2) : line;
        Optional<SpeakerPrefix> prefix = SpeakerPrefix.of(rest);
        if (prefix.isPresent()) {
            begin(prefix.get().name(), time, prefix.get().rest(), number);
        } else if (speaker != null) {
            speech.append(' ').append(rest);
        }
    }

    private void begin(String name, long time, String text, int number) {
        endTurn();
        speaker = name;
        start = time;
        speech = new StringBuilder(text.strip());
        speechLine = number;
    }

    private void endTurn() {
        String text = speech.toString().strip();
        if (speaker != null && !text.isEmpty()) {
            limits.checkText(file, speechLine, text);
            turns.add(new Meeting.Turn(speaker, start, start, text, null));
            limits.checkTurns(file, speechLine, turns.size());
        }
    }

    /** Turns with times from the start of the meeting, each ending where the next one begins. */
    private List<Meeting.Turn> relative() {
        long zero = turns.get(0).startMs() >= WALL_CLOCK_MS ? turns.get(0).startMs() : 0;
        List<Meeting.Turn> shifted = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Meeting.Turn turn = turns.get(i);
            long from = Math.max(0, turn.startMs() - zero);
            long to = i + 1 < turns.size() ? Math.max(from, turns.get(i + 1).startMs() - zero) : from;
            shifted.add(new Meeting.Turn(turn.speaker(), from, to, turn.text(), null));
        }
        return shifted;
    }
}
