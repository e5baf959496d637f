package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/** What an expression of the grammar means; null when there is no such day. The names are those that the grammar files use. */
enum DateAction {
    TODAY(r -> Meaning.day(Kind.TODAY, r.calendar().today())),
    DAYS(r -> distance(r.calendar().today().plusDays(r.number()))),
    WEEKS(r -> distance(r.calendar().today().plusWeeks(r.number()))),
    MONTHS(r -> distance(r.calendar().today().plusMonths(r.number()))),
    YEARS(r -> distance(r.calendar().today().plusYears(r.number()))),
    WORKDAYS(r -> distance(r.calendar().workdaysAhead(r.number()))),

    /** The next such day; the argument adds weeks. */
    WEEKDAY(r -> Meaning.day(Kind.WEEKDAY, r.calendar().coming(r.weekday()).plusWeeks(r.argument()))),
    /** That day in the week that lies so many weeks ahead. */
    WEEKDAY_IN_WEEK(r -> Meaning.day(Kind.WEEKDAY, r.calendar().inWeek(r.argument(), r.weekday()))),
    /** A day of the calendar month by its place: the second Tuesday in May, the last Friday of March. */
    NTH_WEEKDAY(DateAction::nthWeekday),

    WEEK(r -> weekOf(
            r.year() == 0
                    ? r.calendar().mondayOfWeek(r.number())
                    : MeetingCalendar.mondayOfWeek(r.number(), r.year()))),
    WEEK_AHEAD(DateAction::weekAhead),
    WEEKEND(DateAction::weekend),
    AFTER_WEEKEND(r -> Meaning.day(Kind.WEEKDAY, r.calendar().coming(DayOfWeek.MONDAY))),

    MONTH(r -> months(Precision.MONTH, month(r), 1)),
    MONTH_AHEAD(r -> months(Precision.MONTH, r.calendar().firstMonth(1, r.argument()), 1)),
    QUARTER(r -> numbered(r, 3)),
    QUARTER_AHEAD(r -> months(Precision.QUARTER, r.calendar().firstMonth(3, r.argument()), 3)),
    HALF(r -> numbered(r, 6)),
    HALF_AHEAD(r -> months(Precision.QUARTER, r.calendar().firstMonth(6, r.argument()), 6)),
    YEAR(r -> months(Precision.YEAR, YearMonth.of(r.year(), 1), 12)),
    YEAR_AHEAD(r -> months(Precision.YEAR, r.calendar().firstMonth(12, r.argument()), 12)),

    TURN_OF_NAMED_MONTH(r -> turn(Precision.MONTH, month(r), 1)),
    TURN_OF_MONTH(r -> turn(Precision.MONTH, r.calendar().firstMonth(1, r.argument()), 1)),
    TURN_OF_QUARTER(r -> turn(Precision.QUARTER, r.calendar().firstMonth(3, r.argument()), 3)),
    TURN_OF_HALF(r -> turn(Precision.QUARTER, r.calendar().firstMonth(6, r.argument()), 6)),
    TURN_OF_YEAR(r -> turn(Precision.YEAR, r.calendar().firstMonth(12, r.argument()), 12)),

    DATE(r -> Meaning.day(Kind.DATE, r.date(r.month(), r.day()))),
    DAY_OF_MONTH(r -> Meaning.day(Kind.DAY_OF_MONTH, r.calendar().dayOfMonth(r.day()))),
    DAY_OF_MONTH_AHEAD(DateAction::dayOfMonthAhead),

    HOLIDAY(r -> r.holiday().seenFrom(r.calendar().today())),
    VAGUE(r -> Meaning.VAGUE),
    NOTHING(r -> Meaning.NOTHING);

    private final Function<Reading, Meaning> meaning;

    DateAction(Function<Reading, Meaning> meaning) {
        this.meaning = meaning;
    }

    /** What the expression means, read from a meeting's day; null when there is no such day. */
    Meaning of(Reading reading) {
        return meaning.apply(reading);
    }

    private static Meaning distance(LocalDate day) {
        return Meaning.day(Kind.DISTANCE, day);
    }

    private static Meaning weekOf(LocalDate monday) {
        return monday == null ? null : Meaning.week(monday);
    }

    /** At a weekend what is left of this week ends on Sunday. */
    private static Meaning weekAhead(Reading r) {
        Meaning week = Meaning.week(r.calendar().monday(r.argument()));
        return week.due().isBefore(r.calendar().today())
                ? new Meaning(week.kind(), week.precision(), week.due().plusDays(2), week.effective(), week.due())
                : week;
    }

    private static Meaning weekend(Reading r) {
        LocalDate sunday = r.calendar().inWeek(r.argument(), DayOfWeek.SUNDAY);
        return new Meaning(Kind.PERIOD, Precision.WEEK, sunday, sunday.minusDays(1), sunday.minusDays(2));
    }

    private static YearMonth month(Reading r) {
        return r.year() == 0 ? r.calendar().month(r.month()) : YearMonth.of(r.year(), r.month());
    }

    private static Meaning numbered(Reading r, int months) {
        YearMonth first = r.calendar().firstMonthOf(months, r.ordinal());
        if (first != null && r.year() != 0) {
            first = first.withYear(r.year());
        }
        return months(Precision.QUARTER, first, months);
    }

    private static Meaning months(Precision precision, YearMonth first, int months) {
        return first == null
                ? null
                : Meaning.period(
                        precision, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static Meaning turn(Precision precision, YearMonth first, int months) {
        return Meaning.turn(precision, first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static Meaning dayOfMonthAhead(Reading r) {
        YearMonth month = r.calendar().firstMonth(1, r.argument());
        return month.isValidDay(r.day()) ? Meaning.day(Kind.DATE, month.atDay(r.day())) : null;
    }

    private static Meaning nthWeekday(Reading r) {
        YearMonth month = month(r);
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(r.ordinal(), r.weekday()));
        return YearMonth.from(day).equals(month) ? Meaning.day(Kind.WEEKDAY, day) : null;
    }
}
