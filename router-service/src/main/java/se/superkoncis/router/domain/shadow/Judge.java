package se.superkoncis.router.domain.shadow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Judges a trial by rules alone: that there is a recap, that little of it had to be dropped, that it is about what the shown one is
 * about, and that it came in time. Points that a model made up have been dropped before.
 */
public final class Judge {
    /** More than a third dropped: the model is not to be trusted with the rest. */
    private static final double MOST_DROPPED = 0.34;
    /** Recaps of one meeting by different tiers share at least so much of their content words. */
    private static final double LEAST_AGREEMENT = 0.15;

    private Judge() {}

    /** The verdict. */
    public static Verdict judge(Trial trial) {
        if (trial.recap().isEmpty()) {
            return new Verdict("FAILED", List.of(trial.failure()), null);
        }
        Recap recap = trial.recap().get();
        List<String> reasons = new ArrayList<>();
        if (recap.points().isEmpty() && !trial.shown().isEmpty()) {
            reasons.add("NO_POINTS");
        }
        int drafted = recap.points().size() + trial.dropped();
        if (drafted > 0 && trial.dropped() > drafted * MOST_DROPPED) {
            reasons.add("MADE_UP");
        }
        if (trial.latency().compareTo(trial.promise()) > 0) {
            reasons.add("TOO_SLOW");
        }
        Double agreement = agreement(recap, trial.shown());
        if (agreement != null && agreement < LEAST_AGREEMENT) {
            reasons.add("ABOUT_SOMETHING_ELSE");
        }
        return new Verdict(reasons.isEmpty() ? "PASS" : "FAIL", reasons, agreement);
    }

    private static Double agreement(Recap recap, List<String> shown) {
        Language language = Language.ofTag(recap.language()).orElse(Language.SWEDISH);
        Stemmer stemmer = new Stemmer(language);
        Set<String> theirs = stems(shown, language, stemmer);
        if (theirs.isEmpty()) {
            return null;
        }
        Set<String> ours = stems(recap.points().stream().map(Point::text).toList(), language, stemmer);
        long shared = theirs.stream().filter(ours::contains).count();
        return Math.round(1_000.0 * shared / theirs.size()) / 1_000.0;
    }

    private static Set<String> stems(List<String> texts, Language language, Stemmer stemmer) {
        Set<String> stems = new HashSet<>();
        for (String text : texts) {
            for (Token token : Tokens.of(text)) {
                if (!FunctionWords.of(language).contains(token.lower())) {
                    stems.add(stemmer.stem(token.lower()));
                }
            }
        }
        return stems;
    }
}
