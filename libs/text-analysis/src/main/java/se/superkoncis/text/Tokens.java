package se.superkoncis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words and numbers in one pass over its code points, so time is linear whatever the text is. A word may hold an
 * apostrophe or hyphen between letters ({@code don't}, {@code e-post}), a number may hold one separator between digits
 * ({@code 12,5}, {@code 09.30}). All scripts count as letters; lone surrogates, emoji and punctuation separate words.
 */
public final class Tokens {
    private Tokens() {}

    /** All tokens of the text, in order. */
    public static List<Token> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** The first {@code limit} tokens of the text, in order; none when the limit is not positive. */
    public static List<Token> of(String text, int limit) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length() && tokens.size() < limit) {
            int end = endOfToken(text, at);
            if (end > at) {
                tokens.add(token(text, at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return tokens;
    }

    private static Token token(String text, int start, int end) {
        String word = text.substring(start, end);
        return new Token(word, word.toLowerCase(Locale.ROOT).replace('’', '\''), start, end);
    }

    private static int endOfToken(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isWord(point)) {
                at += Character.charCount(point);
            } else if (at > start && joins(text, at, (char) point)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the sign at {@code at} holds together what stands on its two sides. */
    private static boolean joins(String text, int at, char sign) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return switch (sign) {
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            case '-' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }
}
