package se.superkoncis.router.domain.recap.speech;

import java.util.Map;
import java.util.Set;

/** The first person in the third: forms that agree with "they". */
final class EnglishPronouns {
    static final Set<String> FIRST = Set.of(
            "i",
            "me",
            "my",
            "mine",
            "myself",
            "we",
            "us",
            "our",
            "ours",
            "ourselves",
            "i'm",
            "i've",
            "i'll",
            "i'd",
            "we're",
            "we've",
            "we'll",
            "we'd");
    private static final Map<String, String> THIRD = Map.ofEntries(
            Map.entry("i", "they"),
            Map.entry("we", "they"),
            Map.entry("me", "them"),
            Map.entry("us", "them"),
            Map.entry("my", "their"),
            Map.entry("our", "their"),
            Map.entry("mine", "theirs"),
            Map.entry("ours", "theirs"),
            Map.entry("myself", "themselves"),
            Map.entry("ourselves", "themselves"),
            Map.entry("i'm", "they are"),
            Map.entry("we're", "they are"),
            Map.entry("i've", "they have"),
            Map.entry("we've", "they have"),
            Map.entry("i'll", "they will"),
            Map.entry("we'll", "they will"),
            Map.entry("i'd", "they would"),
            Map.entry("we'd", "they would"),
            Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"),
            Map.entry("gotta", "got to"),
            Map.entry("let's", "let them"));

    private EnglishPronouns() {}

    static boolean beginsWithFuture(Words words, String pronoun) {
        return futureLength(words) > 0
                && (words.lower(0).equals(pronoun) || words.lower(0).startsWith(pronoun + "'"));
    }

    /** Number of words of "I will", "we'll", "we're going to" at the start; 0 for none. */
    static int futureLength(Words words) {
        String first = words.lower(0);
        int length = 0;
        if (first.equals("i'll") || first.equals("we'll")) {
            length = 1;
        } else if ((first.equals("i") || first.equals("we")) && words.lower(1).equals("will")) {
            length = 2;
        } else if (first.equals("we're") || first.equals("i'm")) {
            length = goingTo(words, 1);
        } else if (first.equals("we") && words.lower(1).equals("are")
                || first.equals("i") && words.lower(1).equals("am")) {
            length = goingTo(words, 2);
        }
        return length < words.size() ? length : 0;
    }

    private static int goingTo(Words words, int at) {
        if (words.lower(at).equals("gonna")) {
            return at + 1;
        }
        return words.lower(at).equals("going") && words.lower(at + 1).equals("to") ? at + 2 : 0;
    }

    /** The words from {@code from} on in the third person, ready to stand inside a sentence. */
    static String shifted(Words words, int from, Names names) {
        for (int i = from; i < words.size(); i++) {
            String lower = words.lower(i);
            String third = THIRD.get(lower);
            if (third != null) {
                words.set(i, third);
            } else if (lower.equals("am") || lower.equals("was") && isFirst(words, i - 1)) {
                words.set(i, lower.equals("am") ? "are" : "were");
            } else if (lower.equals("wasn't") && isFirst(words, i - 1)) {
                words.set(i, "weren't");
            } else if (i == from && i == 0) {
                words.set(i, names.inside(words.word(i)));
            }
        }
        return words.from(from);
    }

    private static boolean isFirst(Words words, int at) {
        return words.lower(at).equals("they");
    }
}
