package se.superkoncis.control.domain.guardrail;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.guardrail.GuardrailState.Holding;
import se.superkoncis.control.domain.guardrail.GuardrailState.Idle;
import se.superkoncis.control.domain.guardrail.GuardrailState.NotApplied;
import se.superkoncis.control.domain.guardrail.GuardrailState.Returning;
import se.superkoncis.control.domain.reason.Reason;

/**
 * One guardrail with all that it remembers.
 *
 * @param coolDown of its last trip; null before the first
 * @param lastSignalAt time of the newest signal that was heard; null before the first
 * @param trippedAt when it tripped last; null before
 * @param clearedAt when it cleared last; null before
 * @param base the cap from before it tripped, SEK; null while nothing is held
 * @param heldUntil end of what it holds unless that is renewed; null while nothing is held
 * @param last the newest signal that was heard; null before the first
 */
public record Guardrail(
        String id,
        GuardrailState state,
        Duration coolDown,
        Instant lastSignalAt,
        Instant trippedAt,
        Instant clearedAt,
        BigDecimal base,
        Instant heldUntil,
        Signal last) {

    /** One of which nothing was heard. */
    public static Guardrail unheard(String id) {
        return new Guardrail(id, new Idle(), null, null, null, null, null, null, null);
    }

    /**
     * Hears a signal of the platform's scope. What is older than two windows (a rebuild replays old ones), not newer than
     * what was heard (repeated, out of order) or without data changes nothing.
     */
    public Answer hear(Signal signal, Situation at) {
        if (isOld(signal, at.now(), at.rules())) {
            return new Answer.Stays("older than two windows");
        }
        if (lastSignalAt != null && !signal.at().isAfter(lastSignalAt)) {
            return new Answer.Stays("not newer than the last signal");
        }
        if (!signal.hasData()) {
            return new Answer.Stays("no data");
        }
        Guardrail heard =
                new Guardrail(id, state, coolDown, signal.at(), trippedAt, clearedAt, base, heldUntil, signal);
        return signal.tripped() ? state.tripped(heard, at) : state.cleared(heard, at);
    }

    /** Whether a signal comes too late to be acted on. */
    public static boolean isOld(Signal signal, Instant now, Rules rules) {
        return signal.at().isBefore(now.minus(rules.window().multipliedBy(2)));
    }

    /** Whether a signal claims to be from so far ahead that no clock can be that wrong; it would silence later ones. */
    public static boolean isAhead(Signal signal, Instant now, Rules rules) {
        return signal.at().isAfter(now.plus(rules.window()));
    }

    /** A person has taken back what it holds. */
    public Answer undone(String by, Situation at) {
        return state.undone(this, by, at);
    }

    /** Time has passed. */
    public Answer look(Situation at) {
        return state.look(this, at);
    }

    /** What has to stand in front of which setting. */
    public List<Hold> holds(Rules rules) {
        return state.level() == 0 ? List.of() : Response.of(id).holds(state.level(), base, rules);
    }

    /** Whether what it holds would end soon. */
    public boolean needsRenewal(Instant now, Rules rules) {
        return heldUntil != null && now.isAfter(heldUntil.minus(rules.lasts().dividedBy(2)));
    }

    /** The same with a later end. */
    public Guardrail renewed(Instant now, Rules rules) {
        return new Guardrail(
                id, state, coolDown, lastSignalAt, trippedAt, clearedAt, base, now.plus(rules.lasts()), last);
    }

    /** Trips from any state in which it is to act: anew, again after a clearing, or on its way back. */
    Answer trip(Situation at) {
        int level = state.level();
        Optional<Reason> obstacle = level == 0 ? at.response().obstacle(at) : Optional.empty();
        if (obstacle.isPresent()) {
            String action = at.response() instanceof Response.AlertOnly ? "guardrail.alerted" : "guardrail.not-applied";
            return trippedNow(coolDown, null)
                    .moves(new NotApplied(obstacle.get()), action, List.of(last.evidence(), obstacle.get()), at);
        }
        boolean again = level > 0
                || clearedAt != null
                        && !at.now().isAfter(clearedAt.plus(at.rules().again()));
        Duration rest = again && coolDown != null
                ? at.rules().doubled(coolDown)
                : at.rules().coolDown();
        BigDecimal before = level == 0 ? at.cap() : base;
        Holding holding = new Holding(
                at.response().worse(level, before, at.rules()), at.now().plus(rest), false);
        return trippedNow(rest, before).moves(holding, "guardrail.tripped", List.of(last.evidence()), at);
    }

    private Guardrail trippedNow(Duration rest, BigDecimal before) {
        return new Guardrail(id, state, rest, lastSignalAt, last.at(), clearedAt, before, heldUntil, last);
    }

    /** One step less is held. */
    Answer stepBack(Reason why, Situation at) {
        int level = state.level() - 1;
        return level == 0
                ? moves(new Idle(), "guardrail.released", List.of(why), at)
                : moves(new Returning(level, at.now().plus(coolDown)), "guardrail.returning", List.of(why), at);
    }

    /** It has cleared without holding anything. */
    Answer over(Situation at) {
        return clearedAt(at.now()).moves(new Idle(), "guardrail.cleared", List.of(last.evidence()), at);
    }

    Guardrail clearedAt(Instant now) {
        return new Guardrail(id, state, coolDown, lastSignalAt, trippedAt, now, base, heldUntil, last);
    }

    Answer moves(GuardrailState next, String action, List<Reason> why, Situation at) {
        boolean holds = next.level() > 0;
        boolean same = next.level() == state.level() && heldUntil != null;
        Instant later = same ? heldUntil : at.now().plus(at.rules().lasts());
        Instant end = holds ? later : null;
        return new Answer.Moves(
                new Guardrail(id, next, coolDown, lastSignalAt, trippedAt, clearedAt, holds ? base : null, end, last),
                action,
                why);
    }
}
