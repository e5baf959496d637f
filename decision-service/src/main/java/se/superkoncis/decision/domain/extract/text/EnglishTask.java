package se.superkoncis.decision.domain.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** English puts the bare verb after a small number of openings. */
final class EnglishTask implements TaskForm {
    private static final int LONGEST_LEAD = 6;
    private static final List<List<String>> OPENINGS = List.of(
            List.of("i'm", "going", "to"),
            List.of("i", "am", "going", "to"),
            List.of("i'm", "gonna"),
            List.of("i", "need", "you", "to"),
            List.of("i", "want", "you", "to"),
            List.of("you're", "going", "to"),
            List.of("you're", "gonna"),
            List.of("i'll", "have", "to"),
            List.of("i", "have", "to"),
            List.of("i", "need", "to"),
            List.of("you", "need", "to"),
            List.of("you", "have", "to"),
            List.of("i", "will"),
            List.of("you", "will"),
            List.of("i'll"),
            List.of("you'll"),
            List.of("i", "can"),
            List.of("i", "must"),
            List.of("i", "should"),
            List.of("can", "you"),
            List.of("could", "you"),
            List.of("will", "you"),
            List.of("would", "you"),
            List.of("you", "can"),
            List.of("you", "should"),
            List.of("let", "me"),
            List.of("please"));
    private static final List<List<String>> WISHES = List.of(
            List.of("who", "is", "going", "to"),
            List.of("who's", "going", "to"),
            List.of("who", "wants", "to"),
            List.of("who", "can"),
            List.of("who", "could"),
            List.of("who", "will"),
            List.of("can", "we"),
            List.of("could", "we"),
            List.of("should", "we"),
            List.of("can", "someone"),
            List.of("could", "someone"),
            List.of("can", "somebody"),
            List.of("could", "somebody"),
            List.of("someone", "needs", "to"),
            List.of("someone", "has", "to"),
            List.of("someone", "should"),
            List.of("somebody", "needs", "to"),
            List.of("somebody", "has", "to"),
            List.of("somebody", "should"),
            List.of("we", "need", "to"),
            List.of("we", "have", "to"),
            List.of("we", "should"),
            List.of("we", "must"));
    private static final Set<String> ADVERBS =
            Set.of("just", "also", "then", "probably", "still", "maybe", "definitely", "please", "have", "to");
    private static final Set<String> NOT_TASKS = Set.of(
            "be", "say", "see", "think", "not", "never", "get", "the", "a", "i", "it", "that", "have", "mind", "admit",
            "like");

    @Override
    public Optional<String> of(String sentence) {
        return after(OPENINGS, sentence);
    }

    @Override
    public Optional<String> wanted(String sentence) {
        return after(WISHES, sentence);
    }

    private static Optional<String> after(List<List<String>> openings, String sentence) {
        Wording words = new Wording(sentence);
        for (int at = 0; at < Math.min(words.size(), LONGEST_LEAD); at++) {
            for (List<String> opening : openings) {
                if (isAt(words, at, opening)) {
                    return task(words, at + opening.size(), openings == WISHES);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Wording words, int at, List<String> opening) {
        for (int i = 0; i < opening.size(); i++) {
            if (!words.lower(at + i).equals(opening.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> task(Wording words, int rest, boolean wish) {
        int from = rest;
        while (ADVERBS.contains(words.lower(from))) {
            from++;
        }
        // "I'll get it" says little, "could we get the plumber in?" a task.
        boolean fetches = wish && words.lower(from).equals("get");
        if (from >= words.size() - 1 || NOT_TASKS.contains(words.lower(from)) && !fetches) {
            return Optional.empty();
        }
        words.drop(0, from);
        return Optional.of(words.written());
    }
}
