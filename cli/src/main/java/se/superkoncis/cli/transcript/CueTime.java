package se.superkoncis.cli.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as captions write them: {@code [h]h:mm:ss.mmm} or {@code mm:ss.mmm}, with a comma in SubRip. */
final class CueTime {

    /** {@code 12:34}, {@code 1:02:03}, {@code 00:01:02.345}, {@code 00:01:02,345}. */
    static final String PATTERN = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[.,](\\d{1,3}))?");
    private static final Pattern RANGE =
            Pattern.compile("^\\s*(" + PATTERN + ")\\s*-->\\s*(" + PATTERN + ")(?:\\s.*)?$");

    private CueTime() {}

    /** From and to in milliseconds, or null where the line is no range. */
    static long[] range(String line) {
        Matcher m = RANGE.matcher(line);
        return m.matches() ? new long[] {millis(m.group(1)), millis(m.group(2))} : null;
    }

    /** Milliseconds of a time that matches {@link #PATTERN}. */
    static long millis(String time) {
        Matcher m = TIME.matcher(time.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("not a time of captions: " + time);
        }
        long hours = m.group(1) == null ? 0 : Long.parseLong(m.group(1));
        long seconds = (hours * 60 + Long.parseLong(m.group(2))) * 60 + Long.parseLong(m.group(3));
        String fraction = m.group(4) == null ? "0" : m.group(4);
        return seconds * 1000 + Long.parseLong((fraction + "00").substring(0, 3));
    }
}
