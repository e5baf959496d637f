package se.superkoncis.cli.transcript;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code Name: text}. A name is up to six words that begin with a capital or a digit ("Anna Öberg", "J. af Ek
 * (Gäst)", "Talare 2"), so that "och då sa jag: nej" stays speech, and it is not a word that heads a paragraph.
 */
record SpeakerPrefix(String name, String rest) {

    private static final int MAX_NAME = 60;
    private static final Pattern PREFIX = Pattern.compile("^\\s*([^:<>]{1," + MAX_NAME + "}?)\\s*:(?:\\s+(.*)|\\s*)$");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{Lu}\\p{N}(\\[][\\p{L}\\p{M}\\p{N}.'’()\\[\\]/&@_-]*,?|af|av|von|van|der|de|den|la|del|och|and|-|–");
    private static final Set<String> HEADINGS = Set.of(
            "beslut",
            "fråga",
            "frågor",
            "obs",
            "ps",
            "agenda",
            "dagordning",
            "sammanfattning",
            "notering",
            "not",
            "åtgärd",
            "åtgärder",
            "exempel",
            "summary",
            "decision",
            "decisions",
            "question",
            "questions",
            "note",
            "notes",
            "action",
            "actions",
            "example",
            "http",
            "https");

    static Optional<SpeakerPrefix> of(String line) {
        Matcher m = PREFIX.matcher(line);
        if (!m.matches() || !isName(m.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerPrefix(
                m.group(1).strip(), m.group(2) == null ? "" : m.group(2).strip()));
    }

    static boolean isName(String candidate) {
        String[] words = candidate.strip().split("\\s+");
        if (words.length > 6 || HEADINGS.contains(candidate.strip().toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (candidate.chars().noneMatch(Character::isLetter)
                || Character.isLowerCase(candidate.strip().charAt(0))) {
            return false;
        }
        for (String word : words) {
            if (!WORD.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }
}
