package se.superkoncis.router.domain.recap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.text.Token;
import se.superkoncis.text.reading.Cue;
import se.superkoncis.text.reading.Sentence;

/** Which section a unit belongs to, and how clearly: a proposal that is met with assent is settled, one that is not isn't. */
final class Sorting {
    private static final int RECEIVED_WITHIN = 4;
    /** Chatter with fewer content words than this is never told. */
    private static final int RICH_TERMS = 6;

    private final List<Sentence> sentences;
    private final Set<String> overturned = new HashSet<>();

    Sorting(List<Sentence> sentences) {
        this.sentences = sentences;
        for (Sentence sentence : sentences) {
            if (sentence.has(Cue.CHANGE) && sentence.has(Cue.DECISION)) {
                sentence.words().stream()
                        .filter(Token::hasDigit)
                        .map(Token::lower)
                        .limit(1)
                        .forEach(overturned::add);
            }
        }
    }

    Section section(Unit unit) {
        Sentence core = unit.core();
        if (core.has(Cue.POSTPONED)) {
            return Section.OPEN;
        }
        if (core.isQuestion()) {
            if (core.has(Cue.DECISION) && (unit.sentences().size() > 1 || isAccepted(core) || isSettledNext(core))) {
                return Section.SETTLED;
            }
            boolean taken = core.has(Cue.ACTION) && isAccepted(core) && !core.has(Cue.CHATTER);
            return taken ? Section.ACTIONS : core.has(Cue.OPEN) ? Section.OPEN : Section.TOPIC;
        }
        if (core.has(Cue.DECISION)) {
            return Section.SETTLED;
        }
        if (core.has(Cue.ACTION) && !core.has(Cue.CHATTER)) {
            return Section.ACTIONS;
        }
        if (core.has(Cue.INTENT) && isAccepted(core)) {
            return Section.SETTLED;
        }
        return core.has(Cue.OPEN) ? Section.OPEN : Section.TOPIC;
    }

    /** How clearly the unit belongs in its section, around 1. */
    double clarity(Unit unit, Section section) {
        Sentence core = unit.core();
        double noise =
                (core.has(Cue.CHATTER) ? core.terms().size() < RICH_TERMS ? 0 : 0.2 : 1) * (unit.complete() ? 1 : 0.4);
        double dated = core.has(Cue.DEADLINE) || unit.sentences().stream().anyMatch(s -> s.has(Cue.DEADLINE)) ? 1 : 0;
        double accepted = isAccepted(core) ? 1 : 0;
        return noise
                * switch (section) {
                    case SETTLED ->
                        stands(core)
                                * (core.has(Cue.DECISION) ? 1.2 : 0.7)
                                * (1 + 0.4 * accepted)
                                * (core.has(Cue.PROPOSAL) ? 0.6 : 1)
                                * (core.clause() ? 1 : 0.5);
                    case ACTIONS -> (1 + 0.8 * dated) * (1 + 0.3 * accepted);
                    case OPEN -> core.has(Cue.POSTPONED) ? 1.6 : 1;
                    case TOPIC -> core.clause() ? 1 : 0.4;
                };
    }

    /** A number of which a later sentence says that it no longer holds ("då backar vi på 15 juni") is not told as settled. */
    private double stands(Sentence core) {
        return core.has(Cue.CHANGE) || core.words().stream().map(Token::lower).noneMatch(overturned::contains) ? 1 : 0;
    }

    /** A chair asks and answers: "Kan nämnden besluta det? Ja, det har vi beslutat." */
    private boolean isSettledNext(Sentence question) {
        int next = question.order() + 1;
        return next < sentences.size() && sentences.get(next).has(Cue.DECISION);
    }

    private boolean isAccepted(Sentence sentence) {
        for (int at = sentence.order() + 1; at < Math.min(sentences.size(), sentence.order() + RECEIVED_WITHIN); at++) {
            Sentence next = sentences.get(at);
            if (next.speaker() != sentence.speaker()) {
                return next.has(Cue.ASSENT);
            }
        }
        return false;
    }
}
