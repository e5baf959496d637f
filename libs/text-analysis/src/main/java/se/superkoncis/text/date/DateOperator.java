package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.BiFunction;
import se.superkoncis.text.date.DateMention.Bound;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/** What words beside an expression do to it. The names are those that the grammar files use. */
enum DateOperator {
    BY(Bound.BY),
    BEFORE(Bound.BEFORE),
    FROM(Bound.FROM),
    UNTIL(Bound.UNTIL),
    AFTER(Bound.AFTER),

    /** Names no day, but something may begin from there. */
    START_OF((r, m) -> m.isVague() ? m : new Meaning(Kind.VAGUE, Precision.NONE, null, m.effective(), m.before())),
    MIDDLE_OF((r, m) -> Meaning.VAGUE),
    END_OF((r, m) -> m.isVague() || m.precision() == Precision.DAY ? m : Meaning.turn(m.precision(), m.due())),
    /** "Some time in": a week is still a week, but a month or season is no deadline. */
    SOMETIME((r, m) -> m.precision() == Precision.DAY || m.precision() == Precision.WEEK ? m : Meaning.VAGUE),

    DAYS_BEFORE((r, m) -> shifted(m, m.due(), -r.number())),
    DAYS_AFTER((r, m) -> shifted(m, m.due(), r.number())),
    WEEKS_BEFORE((r, m) -> shifted(m, m.due(), -7 * r.number())),
    WEEKS_AFTER((r, m) -> shifted(m, m.due(), 7 * r.number())),
    WEEKDAY_BEFORE((r, m) ->
            m.isVague() ? m : Meaning.day(Kind.DATE, m.due().with(TemporalAdjusters.previous(r.weekday())))),
    WEEKDAY_AFTER((r, m) ->
            m.isVague() ? m : Meaning.day(Kind.DATE, m.due().with(TemporalAdjusters.next(r.weekday())))),
    WEEK_BEFORE(DateOperator::weekBefore),
    WEEK_AFTER((r, m) -> m.isVague() ? m : Meaning.week(monday(m.due()).plusWeeks(1)));

    private final Bound bound;
    private final BiFunction<Reading, Meaning, Meaning> change;

    DateOperator(Bound bound) {
        this.bound = bound;
        change = (reading, meaning) -> meaning;
    }

    DateOperator(BiFunction<Reading, Meaning, Meaning> change) {
        bound = Bound.NONE;
        this.change = change;
    }

    /** The expression with the operator's words taken in. */
    Expression apply(Reading reading, Expression expression) {
        Bound limit = bound == Bound.NONE ? expression.bound() : bound;
        return expression.with(change.apply(reading, expression.meaning()), limit);
    }

    /** The day that lies so many days from it. */
    private static Meaning shifted(Meaning meaning, LocalDate from, int days) {
        return meaning.isVague() ? meaning : Meaning.day(Kind.DATE, from.plusDays(days));
    }

    /** The week ahead of a feast; one that falls on a weekend ends its own week, so that week is meant. */
    private static Meaning weekBefore(Reading reading, Meaning meaning) {
        if (meaning.isVague()) {
            return meaning;
        }
        boolean weekend = meaning.due().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        Meaning week = Meaning.week(monday(meaning.due()).minusWeeks(weekend ? 0 : 1));
        LocalDate last = week.due().isAfter(meaning.before()) ? meaning.before() : week.due();
        return new Meaning(week.kind(), week.precision(), last, week.effective(), week.before());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
