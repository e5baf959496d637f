package se.superkoncis.decision.domain.extract.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A run of words told by literals, endings and classes, with bounded gaps; the notation is explained in {@code acts-sv.txt}. */
final class Pattern {
    /**
     * @param gap up to how many words it passes over; 0 for a step that tests a word
     * @param words the only words that pass the test; null when others may
     */
    private record Step(Predicate<Word> test, boolean optional, boolean absent, int gap, Set<String> words) {
        static Step gap(int longest) {
            return new Step(null, false, false, longest, null);
        }
    }

    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 8;

    private final List<Step> steps;
    private final boolean opens;
    private final boolean closes;

    private Pattern(List<Step> steps, boolean opens, boolean closes) {
        this.steps = steps;
        this.opens = opens;
        this.closes = closes;
    }

    static Pattern of(String written, WordKinds kinds) {
        List<Step> steps = new ArrayList<>();
        boolean opens = false;
        boolean closes = false;
        for (String element : written.split(" ")) {
            switch (element) {
                case "^" -> opens = true;
                case "$" -> closes = true;
                case ".." -> steps.add(Step.gap(SHORT_GAP));
                case "..." -> steps.add(Step.gap(LONG_GAP));
                default -> steps.add(step(element, kinds));
            }
        }
        return new Pattern(steps, opens, closes);
    }

    private static Step step(String element, WordKinds kinds) {
        boolean absent = element.startsWith("!");
        boolean optional = element.endsWith("?");
        String core = element.substring(absent ? 1 : 0, element.length() - (optional ? 1 : 0));
        Set<String> words = new HashSet<>();
        Predicate<Word> open = null;
        for (String alternative : core.split("\\|")) {
            Optional<Set<String>> closed = kinds.closed(alternative);
            if (closed.isPresent()) {
                words.addAll(closed.get());
            } else {
                Predicate<Word> test = kinds.test(alternative);
                open = open == null ? test : open.or(test);
            }
        }
        Predicate<Word> listed = word -> words.contains(word.lower());
        boolean required = open == null && !absent && !optional;
        return new Step(open == null ? listed : listed.or(open), optional, absent, 0, required ? words : null);
    }

    /** Words of which one must be there for the pattern to occur; empty when no such words are known. */
    Optional<Set<String>> anchors() {
        return steps.stream()
                .map(Step::words)
                .filter(words -> words != null)
                .min((a, b) -> Integer.compare(a.size(), b.size()));
    }

    /** Where it first occurs in the words, of which those before {@code begin} only lead in; -1 when it does not. */
    int firstIn(List<Word> words, int begin) {
        int last = opens ? begin : words.size() - 1;
        for (int at = 0; at <= last; at++) {
            if (matches(words, at, 0)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(List<Word> words, int at, int step) {
        if (step == steps.size()) {
            return !closes || at == words.size();
        }
        Step next = steps.get(step);
        if (next.gap() > 0) {
            for (int skip = 0; skip <= next.gap() && at + skip <= words.size(); skip++) {
                if (matches(words, at + skip, step + 1)) {
                    return true;
                }
            }
            return false;
        }
        boolean fits = at < words.size() && next.test().test(words.get(at));
        if (next.absent()) {
            return !fits && matches(words, at, step + 1);
        }
        return fits && matches(words, at + 1, step + 1) || next.optional() && matches(words, at, step + 1);
    }
}
