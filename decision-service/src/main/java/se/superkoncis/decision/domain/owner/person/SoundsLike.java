package se.superkoncis.decision.domain.owner.person;

import java.util.List;
import se.superkoncis.decision.domain.owner.person.Mention.Closeness;

/** Tells whether speech recognition may have written a name in another way. Words in lower case. */
final class SoundsLike {
    private static final String VOWELS = "aeiouyåäöéèüøæ";
    private static final int LONGEST = 30;
    private static final List<String> PET = List.of(
            "nne", "cke", "sse", "ffe", "bbe", "lle", "tte", "ggan", "kki", "cki", "nny", "nnie", "bby", "bbie", "tty",
            "ttie", "mmy", "mmie", "lly", "llie", "ddy", "ddie");

    private SoundsLike() {}

    /** A word with its sound, worked out once. */
    record Word(String lower, String key) {
        static Word of(String lower) {
            return new Word(lower, lower.length() < 3 || lower.length() > LONGEST ? "" : SoundsLike.key(lower));
        }
    }

    /** How near what was heard is to the name; null when it is another word. */
    static Closeness closeness(Word heard, Word name) {
        String a = heard.key();
        String b = name.key();
        if (a.isEmpty() || b.isEmpty() || !mayBeginAlike(a, b)) {
            return null;
        }
        if (a.equals(b)) {
            return Closeness.SOUNDS_ALIKE;
        }
        if (isShortForm(heard.lower(), name.lower())) {
            return isFeminineOf(heard.lower(), name.lower()) ? Closeness.SIMILAR : Closeness.SOUNDS_ALIKE;
        }
        int distance = distance(a, b);
        boolean sameEnds = a.charAt(0) == b.charAt(0) && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        if (distance == 1 && sameEnds && a.length() == b.length() && isOneSkeleton(a, b)) {
            return Closeness.SOUNDS_ALIKE;
        }
        int shorter = Math.min(heard.lower().length(), name.lower().length());
        boolean near = shorter >= 4 && distance <= (shorter >= 8 ? 2 : 1);
        return near || isPetName(heard.lower(), name.lower(), a, b) ? Closeness.SIMILAR : null;
    }

    private static boolean mayBeginAlike(String a, String b) {
        return a.charAt(0) == b.charAt(0) || isVowel(a.charAt(0)) && isVowel(b.charAt(0));
    }

    private static boolean isOneSkeleton(String a, String b) {
        String skeleton = skeleton(a);
        return skeleton.length() >= 4 && skeleton.equals(skeleton(b));
    }

    /** "Alex" for Alexander, "Fred" for Fredrik. */
    private static boolean isShortForm(String heard, String name) {
        return name.length() >= heard.length() + 2 && name.startsWith(heard);
    }

    /** Whether the shorter may be a name of its own beside the longer, as Johan beside Johanna. */
    private static boolean isFeminineOf(String heard, String name) {
        char last = name.charAt(name.length() - 1);
        return (last == 'a' || last == 'e') && !isVowel(heard.charAt(heard.length() - 1));
    }

    /** "Danny" for Daniel, "Micke" for Mikael: two letters in common and a pet ending. */
    private static boolean isPetName(String heard, String name, String heardKey, String nameKey) {
        boolean longEnough = heard.length() >= 4 && name.length() >= 4 && heardKey.length() >= 2;
        return longEnough
                && nameKey.startsWith(heardKey.substring(0, 2))
                && PET.stream().anyMatch(heard::endsWith);
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static String skeleton(String key) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (!isVowel(key.charAt(i))) {
                consonants.append(key.charAt(i));
            }
        }
        return consonants.toString();
    }

    /** One spelling for what sounds the same: c, ck, q and k; y, j and i; w and v; z and s; doubled letters; silent h. */
    static String key(String word) {
        String plain = word.replace("ph", "f")
                .replace("ck", "k")
                .replace("ch", "k")
                .replace("th", "t")
                .replace("x", "ks")
                .replace("hj", "j")
                .replace("ie", "i")
                .replace("ee", "i")
                .replace("aa", "å");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = same(plain.charAt(i));
            boolean silent = c == 'h' && i > 0;
            if (!silent && c != '-' && c != '\'' && (key.length() == 0 || key.charAt(key.length() - 1) != c)) {
                key.append(c);
            }
        }
        return key.length() == 0 ? word : key.toString();
    }

    private static char same(char c) {
        return switch (c) {
            case 'c', 'q' -> 'k';
            case 'y', 'j', 'í', 'ý' -> 'i';
            case 'w' -> 'v';
            case 'z' -> 's';
            case 'é', 'è', 'ä', 'æ' -> 'e';
            case 'ø' -> 'ö';
            case 'á', 'à' -> 'a';
            default -> c;
        };
    }

    /** Damerau-Levenshtein distance with neighbours exchanged at most once (optimal string alignment). */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
