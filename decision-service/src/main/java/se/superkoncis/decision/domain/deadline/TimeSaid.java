package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.util.Optional;
import se.superkoncis.text.date.DateMention;

/**
 * A time said in a turn.
 *
 * @param turn position of the turn in the transcript
 * @param at where in the turn it is said, in chars; later is greater
 * @param sentence the sentence it stands in, as spoken
 * @param clause the clause it stands in
 * @param around the clause without the time itself
 * @param lead what the clause says before it
 * @param trail what the sentence says after it
 */
record TimeSaid(
        int turn,
        int at,
        String sentence,
        String clause,
        String around,
        String lead,
        String trail,
        DateMention mention) {
    /** The day meant; empty when vague. */
    Optional<LocalDate> day() {
        return mention.date();
    }

    /** The same time, known to mean another day. */
    TimeSaid on(LocalDate day) {
        DateMention exact = new DateMention(
                mention.start(),
                mention.end(),
                mention.kind(),
                mention.bound(),
                mention.precision(),
                Optional.of(day),
                Optional.of(day));
        return new TimeSaid(turn, at, sentence, clause, around, lead, trail, exact);
    }

    /** Where in the turn the words after it begin. */
    int end() {
        return at + mention.end() - mention.start();
    }

    boolean isShort() {
        return sentence.split("\\s+").length <= 6;
    }
}
