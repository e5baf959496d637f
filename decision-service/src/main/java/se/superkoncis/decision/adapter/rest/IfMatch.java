package se.superkoncis.decision.adapter.rest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revisions as entity tags, after <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110</a>. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private IfMatch() {}

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that a header names; empty when there is none or any will do. */
    static OptionalInt revision(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problems.of(
                    400,
                    "bad-if-match",
                    "If-Match cannot be read",
                    "Send the ETag that you got, as in \"3\", or leave the header out.");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
