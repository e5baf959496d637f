package se.superkoncis.control.domain.guardrail;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** Where a guardrail stands, and what it makes of a signal, of an undo and of the time. */
public sealed interface GuardrailState {

    /** Its name in the table and for clients. */
    String name();

    /** How much it holds the platform back; 0 = not at all. */
    default int level() {
        return 0;
    }

    /** Until when the action cools down; null where nothing is held. */
    default Instant until() {
        return null;
    }

    /** Who undid it; null otherwise. */
    default String undoneBy() {
        return null;
    }

    /** Why it was not applied; null otherwise. */
    default Reason obstacle() {
        return null;
    }

    /** The KPI is beyond its limit. */
    Answer tripped(Guardrail guardrail, Situation at);

    /** The KPI is well within its limit. */
    Answer cleared(Guardrail guardrail, Situation at);

    /** A person took the action back before its end. */
    default Answer undone(Guardrail guardrail, String by, Situation at) {
        return new Answer.Stays("it holds nothing");
    }

    /** Time has passed. */
    default Answer look(Guardrail guardrail, Situation at) {
        return new Answer.Stays("nothing is due");
    }

    private static Reason takenBackBy(String person) {
        return Reason.of(Because.TAKEN_BACK_BY, "by", person);
    }

    /** Not tripped, nothing held. */
    record Idle() implements GuardrailState {
        @Override
        public String name() {
            return "IDLE";
        }

        @Override
        public Answer tripped(Guardrail guardrail, Situation at) {
            return guardrail.trip(at);
        }

        @Override
        public Answer cleared(Guardrail guardrail, Situation at) {
            return new Answer.Notes(guardrail);
        }
    }

    /**
     * The action is in force.
     *
     * @param until when the cool-down ends
     * @param clear whether the KPI is good again and only the cool-down is waited for
     */
    record Holding(int level, Instant until, boolean clear) implements GuardrailState {
        @Override
        public String name() {
            return "HOLDING";
        }

        /** What was counted before the action had its time says nothing of it, so that does not tighten. */
        @Override
        public Answer tripped(Guardrail guardrail, Situation at) {
            if (clear) {
                return guardrail.trip(at);
            }
            int worse = at.response().worse(level, guardrail.base(), at.rules());
            return worse == level || at.now().isBefore(until)
                    ? new Answer.Notes(guardrail)
                    : guardrail.moves(
                            new Holding(worse, at.now().plus(guardrail.coolDown()), false),
                            "guardrail.tightened",
                            List.of(guardrail.last().evidence()),
                            at);
        }

        @Override
        public Answer cleared(Guardrail guardrail, Situation at) {
            if (clear) {
                return new Answer.Notes(guardrail);
            }
            Guardrail good = guardrail.clearedAt(at.now());
            return at.now().isBefore(until)
                    ? good.moves(
                            new Holding(level, until, true),
                            "guardrail.cleared",
                            List.of(good.last().evidence(), Reason.of(Because.HELD_UNTIL, "until", until)),
                            at)
                    : good.stepBack(good.last().evidence(), at);
        }

        @Override
        public Answer undone(Guardrail guardrail, String by, Situation at) {
            return guardrail.moves(
                    clear ? new Idle() : new Undone(by), "guardrail.undone", List.of(takenBackBy(by)), at);
        }

        @Override
        public Answer look(Guardrail guardrail, Situation at) {
            if (at.response().ends(at).isPresent()) {
                Reason why = at.response().ends(at).get();
                GuardrailState next = clear ? new Idle() : new NotApplied(why);
                return guardrail.moves(next, "guardrail.not-applied", List.of(why), at);
            }
            return clear && !at.now().isBefore(until)
                    ? guardrail.stepBack(Reason.of(Because.COOL_DOWN_OVER), at)
                    : new Answer.Stays("nothing is due");
        }
    }

    /**
     * The KPI is good; what was held back comes again, a step for each cool-down.
     *
     * @param until when the next step is due
     */
    record Returning(int level, Instant until) implements GuardrailState {
        @Override
        public String name() {
            return "RETURNING";
        }

        @Override
        public Answer tripped(Guardrail guardrail, Situation at) {
            return guardrail.trip(at);
        }

        @Override
        public Answer cleared(Guardrail guardrail, Situation at) {
            return new Answer.Notes(guardrail);
        }

        @Override
        public Answer undone(Guardrail guardrail, String by, Situation at) {
            return guardrail.moves(new Idle(), "guardrail.undone", List.of(takenBackBy(by)), at);
        }

        @Override
        public Answer look(Guardrail guardrail, Situation at) {
            return at.now().isBefore(until)
                    ? new Answer.Stays("nothing is due")
                    : guardrail.stepBack(Reason.of(Because.COOL_DOWN_OVER), at);
        }
    }

    /** Tripped, and a person took the action back: nothing is done until it has cleared and trips anew. */
    record Undone(String by) implements GuardrailState {
        @Override
        public String name() {
            return "UNDONE";
        }

        @Override
        public String undoneBy() {
            return by;
        }

        @Override
        public Answer tripped(Guardrail guardrail, Situation at) {
            return new Answer.Notes(guardrail);
        }

        @Override
        public Answer cleared(Guardrail guardrail, Situation at) {
            return guardrail.over(at);
        }
    }

    /** Tripped, and the action is not possible. */
    record NotApplied(Reason why) implements GuardrailState {
        @Override
        public String name() {
            return "NOT_APPLIED";
        }

        @Override
        public Reason obstacle() {
            return why;
        }

        @Override
        public Answer tripped(Guardrail guardrail, Situation at) {
            return at.response().obstacle(at).isPresent() ? new Answer.Notes(guardrail) : guardrail.trip(at);
        }

        @Override
        public Answer cleared(Guardrail guardrail, Situation at) {
            return guardrail.over(at);
        }
    }
}
