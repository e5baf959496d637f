package se.superkoncis.decision.domain.deadline;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.text.date.DateMention.Bound;

/** Turns beside an item tell its day only where they clearly belong: a question answered, an answer to "when", a short addition. */
final class NeighbourTurns {
    private static final int AFTER = 3;
    private static final int SHORT = 40;
    private static final int REPLY = 60;

    private final Evidence item;
    private final Hearing hearing;
    private final SpokenCues cues;
    private final Predicate<TimeSaid> ruledOut;
    private final SpokenMonth months;

    NeighbourTurns(Evidence item, Hearing hearing) {
        this.item = item;
        this.hearing = hearing;
        cues = SpokenCues.of(item.language());
        ruledOut = new NotADeadline(cues, item.decision())::test;
        months = new SpokenMonth(hearing);
    }

    Optional<TimeSaid> time() {
        return after().or(this::before).map(months::settle);
    }

    /** "När?" – "På torsdag." after the item, or "På torsdag." added to it. */
    private Optional<TimeSaid> after() {
        int last = item.core();
        boolean asked = asksWhen(last);
        for (int turn = last + 1; turn <= Math.min(last + AFTER, hearing.turns() - 1); turn++) {
            if (item.decision() && promises(turn)) {
                return Optional.empty();
            }
            boolean asks = asksWhen(turn);
            Optional<TimeSaid> said = last(turn);
            boolean adds = !item.decision() && turn <= last + 2 && isOnlyATime(turn);
            if (said.isPresent() && (asked || asks || adds || accepts(turn, said.get()))) {
                return said;
            }
            asked |= asks;
        }
        return Optional.empty();
    }

    /** What somebody goes on to promise has a day of its own. */
    private boolean promises(int turn) {
        return cues.commitment.matcher(hearing.lower(turn)).find();
    }

    /** "Anna, tar du den?" – "Ja, den kommer på fredag." A decision isn't dated by what its doer promises. */
    private boolean accepts(int turn, TimeSaid said) {
        boolean next = turn == item.core() + 1
                || turn == item.core() + 2 && hearing.text(item.core() + 1).length() < SHORT;
        boolean other = !hearing.speaker(turn).equals(hearing.speaker(item.core()));
        if (!next
                || !other
                || !cues.acceptance
                        .matcher(hearing.text(turn).toLowerCase(Locale.ROOT))
                        .matches()) {
            return false;
        }
        Bound bound = said.mention().bound();
        return !item.decision()
                || (bound == Bound.BY || bound == Bound.BEFORE || bound == Bound.FROM)
                        && !cues.firstPerson.matcher(said.clause()).find();
    }

    /** "Hinner du till fredag?" – "Ja." with the item in the answer only. */
    private Optional<TimeSaid> before() {
        int turn = item.turns().get(0) - 1;
        if (turn < 0 || item.decision() || hearing.text(item.core()).length() > REPLY) {
            return Optional.empty();
        }
        String text = hearing.text(turn).strip();
        return text.endsWith("?") ? last(turn) : Optional.empty();
    }

    /** "På torsdag då." with hardly a word beside the time. */
    private boolean isOnlyATime(int turn) {
        return hearing.text(turn).length() < SHORT
                && new ItemWords(item.language())
                                .stems(hearing.withoutTimes(turn))
                                .size()
                        <= 1;
    }

    private boolean asksWhen(int turn) {
        return cues.asksWhen(hearing.text(turn));
    }

    private Optional<TimeSaid> last(int turn) {
        return hearing.times(turn).stream().filter(ruledOut.negate()).reduce((first, second) -> second);
    }
}
