package se.superkoncis.text.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;

/** Finds cue phrases by their first words. */
final class CuePhrases {
    private record Phrase(List<String> words, boolean opens, Cue cue) {
        boolean isAt(List<Token> sentence, int at) {
            if (opens && at > 0 || at + words.size() > sentence.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!sentence.get(at + i).lower().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    CuePhrases(Language language) {
        String lists = language == Language.SWEDISH ? SwedishCues.PHRASES : EnglishCues.PHRASES;
        for (String line : lists.strip().split("\n")) {
            String[] cueAndPhrases = line.strip().split(": ", 2);
            Cue cue = Cue.valueOf(cueAndPhrases[0]);
            for (String written : cueAndPhrases[1].split(", ")) {
                boolean opens = written.startsWith("^ ");
                List<String> words = List.of((opens ? written.substring(2) : written).split(" "));
                byFirstWord
                        .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                        .add(new Phrase(words, opens, cue));
            }
        }
    }

    /** The cues of a sentence, given its words. */
    Set<Cue> in(List<Token> words) {
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(at).lower(), List.of())) {
                if (phrase.isAt(words, at)) {
                    found.add(phrase.cue());
                }
            }
        }
        return found;
    }
}
