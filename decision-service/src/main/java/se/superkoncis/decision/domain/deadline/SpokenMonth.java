package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/** "The fourteenth" is that of the month being spoken of, if a date with that number, or a day about then, was just said. */
final class SpokenMonth {
    /** Turns within which the same number is taken to be the same day. */
    private static final int TURNS_BACK = 80;

    /** Turns within which the month is taken to be the one spoken of. */
    private static final int SAME_MONTH = 3;

    /** Days within which another day's month is taken to be meant. */
    private static final int NEAR = 16;

    /** Turns after in which the month may be named. */
    private static final int NAMED_WITHIN = 2;

    private final Hearing hearing;

    SpokenMonth(Hearing hearing) {
        this.hearing = hearing;
    }

    /** The time with its month settled. */
    TimeSaid settle(TimeSaid said) {
        if (said.mention().kind() != Kind.DAY_OF_MONTH) {
            return said;
        }
        LocalDate next = said.day().orElseThrow();
        Optional<YearMonth> named = namedAfter(said.turn());
        if (named.isPresent() && named.get().isValidDay(next.getDayOfMonth())) {
            return said.on(named.get().atDay(next.getDayOfMonth()));
        }
        for (int turn = said.turn(); turn >= Math.max(0, said.turn() - TURNS_BACK); turn--) {
            for (TimeSaid other : hearing.times(turn)) {
                LocalDate day = other.day().orElse(null);
                boolean dated =
                        other.mention().kind() == Kind.DATE || other.mention().kind() == Kind.HOLIDAY;
                if (day == null || !dated || other.mention().precision() != Precision.DAY) {
                    continue;
                }
                YearMonth month = YearMonth.from(day);
                if (month.isValidDay(next.getDayOfMonth())) {
                    LocalDate there = month.atDay(next.getDayOfMonth());
                    boolean near =
                            said.turn() - turn <= SAME_MONTH && Math.abs(there.toEpochDay() - day.toEpochDay()) <= NEAR;
                    if ((near || there.equals(day)) && !there.isBefore(hearing.today())) {
                        return said.on(there);
                    }
                }
            }
        }
        return said;
    }

    /** "By the ninth." – "Of June?": the month that the next turns name with hardly another word. */
    private Optional<YearMonth> namedAfter(int turn) {
        for (int after = turn + 1; after <= Math.min(turn + NAMED_WITHIN, hearing.turns() - 1); after++) {
            Optional<YearMonth> month = hearing.month(after);
            if (month.isPresent()) {
                return month;
            }
        }
        return Optional.empty();
    }
}
