package se.superkoncis.router.domain.recap.speech;

import java.util.Optional;
import java.util.Set;

/** Yes-or-no questions with a pronoun as subject, told as "whether …". */
final class EnglishQuestion {
    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "were", "will", "would", "can", "could", "should", "shall", "may", "might", "must",
            "has", "have", "had", "do", "does", "did");
    private static final Set<String> SUBJECTS = Set.of("we", "i", "it", "they", "there", "he", "she", "that", "this");
    private static final Set<String> DO = Set.of("do", "did");

    private EnglishQuestion() {}

    /** "Should we have a display" as "whether they should have a display"; empty when it is another kind of question. */
    static Optional<String> whether(Words words, Names names) {
        if (words.size() < 4) {
            return Optional.empty();
        }
        int at = words.starts("do", "you", "think") ? 3 : -1;
        if (at > 0) {
            at += words.lower(3).equals("that") ? 1 : 0;
            return Optional.of("whether " + EnglishPronouns.shifted(words, at, names));
        }
        String verb = words.lower(0);
        if (!VERBS.contains(verb) || !SUBJECTS.contains(words.lower(1)) || verb.equals("does")) {
            return Optional.empty();
        }
        String subject = words.lower(1);
        if (DO.contains(verb)) {
            boolean plain = verb.equals("do");
            return plain ? Optional.of("whether " + EnglishPronouns.shifted(words, 1, names)) : Optional.empty();
        }
        words.set(1, verb);
        words.set(0, subject);
        return Optional.of("whether " + EnglishPronouns.shifted(words, 0, names));
    }
}
