package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.text.date.DateMention.Bound;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/**
 * A time expression being read.
 *
 * @param leaning whether it is a time only beside another word or expression, which it doesn't have yet
 */
record Expression(int start, int end, Meaning meaning, Bound bound, boolean leaning) {
    /** How far ahead a weekday with a day of the month is looked for. */
    private static final int MONTHS_AHEAD = 12;

    /** The same expression, limited or shifted by a word beside it. */
    Expression with(Meaning changed, Bound limit) {
        return new Expression(start, end, changed, limit, false);
    }

    Expression spanning(int from, int to) {
        return new Expression(from, to, meaning, bound, leaning);
    }

    /** The one time that the two name together, such as "på tisdag" and "den fjortonde"; empty when they are two times. */
    Optional<Expression> joined(Expression next) {
        Meaning together = together(meaning, next.meaning);
        if (together == null || bound != Bound.NONE && next.bound != Bound.NONE && bound != next.bound) {
            return Optional.empty();
        }
        Bound limit = bound == Bound.NONE ? next.bound : bound;
        return Optional.of(new Expression(start, next.end, together, limit, false));
    }

    private static Meaning together(Meaning first, Meaning second) {
        if (first.isVague() || second.isVague() || first.isNothing() || second.isNothing()) {
            return null;
        }
        if (second.kind() == Kind.DAY_OF_MONTH) {
            return withDayOfMonth(first, second);
        }
        if (second.kind() == Kind.DATE) {
            return second;
        }
        if (second.kind() == Kind.WEEKDAY) {
            return withWeekday(first, second);
        }
        boolean weeks = second.precision() == Precision.WEEK || second.kind() == Kind.DISTANCE;
        if (first.kind() == Kind.WEEKDAY && weeks) {
            return withWeekday(second, first);
        }
        if (second.kind() == Kind.TODAY && first.precision() == Precision.DAY) {
            return first;
        }
        return first.kind() == Kind.TODAY && second.precision() == Precision.DAY ? second : null;
    }

    /** The day of the month named before it, or the next one on the weekday named before it. */
    private static Meaning withDayOfMonth(Meaning first, Meaning second) {
        int day = second.due().getDayOfMonth();
        if (first.precision() == Precision.MONTH && first.kind() == Kind.PERIOD) {
            YearMonth month = YearMonth.from(first.effective());
            return month.isValidDay(day) ? Meaning.day(Kind.DATE, month.atDay(day)) : null;
        }
        if (first.kind() != Kind.WEEKDAY) {
            return second;
        }
        return Stream.iterate(YearMonth.from(second.due()), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(date -> date.getDayOfWeek() == first.due().getDayOfWeek())
                .findFirst()
                .map(date -> Meaning.day(Kind.DATE, date))
                .orElse(second);
    }

    /** A weekday beside another expression: a day in that week, or that day once more. */
    private static Meaning withWeekday(Meaning other, Meaning weekday) {
        DayOfWeek day = weekday.due().getDayOfWeek();
        boolean week = other.precision() == Precision.WEEK;
        boolean far = other.kind() == Kind.DISTANCE;
        if (week || far && other.due().getDayOfWeek() != day) {
            LocalDate monday = other.due().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Meaning.day(Kind.WEEKDAY, monday.plusDays(day.getValue() - 1L));
        }
        boolean same = other.precision() == Precision.DAY && other.due().getDayOfWeek() == day;
        return same || other.kind() == Kind.DATE ? other : null;
    }

    /** The mention it amounts to; empty when it isn't a time to come, or leans on a word that isn't there. */
    Optional<DateMention> mention() {
        if (leaning || meaning.isNothing()) {
            return Optional.empty();
        }
        LocalDate due = bound == Bound.BEFORE ? meaning.before() : meaning.due();
        LocalDate effective = meaning.effective();
        boolean lost = bound == Bound.AFTER;
        boolean vague = lost || (bound == Bound.FROM ? effective : due) == null;
        return Optional.of(new DateMention(
                start,
                end,
                vague ? Kind.VAGUE : meaning.kind(),
                bound,
                vague ? Precision.NONE : meaning.precision(),
                Optional.ofNullable(lost ? null : due),
                Optional.ofNullable(lost ? null : effective)));
    }
}
