package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;

/**
 * Finds when an action is due or a decision takes effect. A day said in the item's turns is stated, the last one if it was
 * corrected; a day that follows from an event dated elsewhere, from a day just spoken of or from a neighbouring turn is inferred;
 * what is vague, conditional or unsaid is to be asked for. Nothing is guessed. Safe for use by several threads.
 */
public final class DeadlineFinder {
    /** Two days from which only what doesn't depend on the day looks the same. */
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 2);

    private static final LocalDate ANOTHER_DAY = LocalDate.of(2010, 8, 27);

    private volatile Hearing last;

    /** The day, with the turns that tell it; asked when none was said. Without the meeting's day only dates with their year count. */
    public Field<LocalDate> deadline(Evidence item) {
        if (item.meetingDay().isPresent()) {
            return deadline(item, item.meetingDay().get());
        }
        Field<LocalDate> found = deadline(item, SOME_DAY);
        return found.value().equals(deadline(item, ANOTHER_DAY).value()) ? found : Field.asked(found.turns());
    }

    private Field<LocalDate> deadline(Evidence item, LocalDate day) {
        Hearing hearing = hearing(item, day);
        Optional<LastWordCounts.Settled> settled = new LastWordCounts(item, hearing).settled();
        if (settled.isPresent()) {
            LastWordCounts.Settled said = settled.get();
            return said.reckoned() ? Field.inferred(said.day(), said.turns()) : Field.stated(said.day(), said.turns());
        }
        return tied(item, hearing)
                .or(() -> new NeighbourTurns(item, hearing)
                        .time()
                        .map(said -> Field.inferred(said.day().orElseThrow(), List.of(said.turn()))))
                .orElseGet(() -> Field.asked(vague(item, hearing)));
    }

    /** The items of a meeting are asked for one after the other: its turns are heard once. */
    private Hearing hearing(Evidence item, LocalDate day) {
        Hearing hearing = last;
        if (hearing == null || !hearing.isOf(item.transcript(), item.language(), day)) {
            hearing = new Hearing(item.transcript(), item.language(), day);
            last = hearing;
        }
        return hearing;
    }

    private static Optional<Field<LocalDate>> tied(Evidence item, Hearing hearing) {
        EventDates events = new EventDates(hearing);
        for (int turn : item.turns()) {
            List<String> sentences = turn == item.core() && !item.sentence().isBlank()
                    ? List.of(item.sentence())
                    : hearing.sentences(turn);
            for (String sentence : sentences) {
                Optional<EventDates.Dated> dated = item.decision() ? Optional.empty() : events.of(turn, sentence);
                if (dated.isPresent()) {
                    return Optional.of(Field.inferred(
                            dated.get().day(), List.of(turn, dated.get().turn())));
                }
            }
        }
        return Optional.empty();
    }

    /** The turns of the item that say something of a time without settling it. */
    private static List<Integer> vague(Evidence item, Hearing hearing) {
        List<Integer> turns = new ArrayList<>();
        for (int turn : item.turns()) {
            if (!hearing.times(turn).isEmpty()) {
                turns.add(turn);
            }
        }
        return turns;
    }
}
