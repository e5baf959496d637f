package se.superkoncis.kit.log;

import org.jboss.logging.Logger;

/**
 * One log line of facts: what happened, then keys and values. Values come from outside, so control characters and quotes
 * are escaped: no id can forge a line. Payloads never belong here.
 */
public final class Facts {

    private static final int MAX_VALUE = 300;

    private final StringBuilder line;

    private Facts(String what) {
        line = new StringBuilder(what);
    }

    /** Starts a line with what happened, a constant of the code. */
    public static Facts of(String what) {
        return new Facts(what);
    }

    /** Adds a fact; an absent value is left out. */
    public Facts with(String key, Object value) {
        if (value != null) {
            line.append(' ').append(key).append('=');
            appendValue(value.toString());
        }
        return this;
    }

    /** Adds the failure's type and message. */
    public Facts with(Throwable failure) {
        return with("error", failure.getClass().getSimpleName()).with("message", failure.getMessage());
    }

    /** Writes the line at INFO. */
    public void info(Logger log) {
        log.info(line);
    }

    /** Writes the line at WARN. */
    public void warn(Logger log) {
        log.warn(line);
    }

    /** Writes the line at ERROR with the stack of the failure. */
    public void error(Logger log, Throwable failure) {
        log.error(line, failure);
    }

    @Override
    public String toString() {
        return line.toString();
    }

    private void appendValue(String value) {
        String shown = value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value;
        boolean plain = !shown.isEmpty() && shown.chars().allMatch(Facts::isPlain);
        if (plain) {
            line.append(shown);
            return;
        }
        line.append('"');
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "-_./:#@+".indexOf(c) >= 0;
    }
}
