package se.superkoncis.decision.domain.owner.speech;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * English contractions as raw speech recognition writes them, without their sign: "ill have it", "youll get it", "dont". "Ill" and "id"
 * are words of their own too, after "is" or an article.
 */
public final class Apostrophes {
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("im", "i'm"),
            Map.entry("ive", "i've"),
            Map.entry("ill", "i'll"),
            Map.entry("id", "i'd"),
            Map.entry("youll", "you'll"),
            Map.entry("youre", "you're"),
            Map.entry("youve", "you've"),
            Map.entry("theyll", "they'll"),
            Map.entry("theyre", "they're"),
            Map.entry("hes", "he's"),
            Map.entry("shes", "she's"),
            Map.entry("whos", "who's"),
            Map.entry("thats", "that's"),
            Map.entry("dont", "don't"),
            Map.entry("doesnt", "doesn't"),
            Map.entry("didnt", "didn't"),
            Map.entry("cant", "can't"),
            Map.entry("wont", "won't"),
            Map.entry("isnt", "isn't"),
            Map.entry("wasnt", "wasn't"),
            Map.entry("couldnt", "couldn't"),
            Map.entry("wouldnt", "wouldn't"),
            Map.entry("havent", "haven't"));
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}'’])(?<!\\b(?:is|was|be|been|are|were|feel|fell|got|so|very|the|an|a|your|my|user) )(?:"
                    + CONTRACTIONS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")(?![\\p{L}'’-])",
            Pattern.CASE_INSENSITIVE);

    private Apostrophes() {}

    /** The text with the signs put back; the words stay as many. */
    public static String restored(String text) {
        Matcher matcher = WORDS.matcher(text);
        return matcher.replaceAll(found -> {
            String full = CONTRACTIONS.get(found.group().toLowerCase(java.util.Locale.ROOT));
            return Character.isUpperCase(found.group().charAt(0))
                    ? Character.toUpperCase(full.charAt(0)) + full.substring(1)
                    : full;
        });
    }
}
