package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/**
 * Feasts and days off by the day they fall on. Swedish public holidays by lag (1989:253) om allmänna helgdagar. Those that begin a
 * festive season, such as Christmas, have as {@code before} the last ordinary day ahead of it.
 */
enum Holiday {
    EASTER(Holiday::easterSunday, -3),
    EASTER_DAY(Holiday::easterSunday, 0),
    MAUNDY_THURSDAY(year -> easterSunday(year).minusDays(3), 0),
    GOOD_FRIDAY(year -> easterSunday(year).minusDays(2), 0),
    EASTER_EVE(year -> easterSunday(year).minusDays(1), 0),
    EASTER_MONDAY(year -> easterSunday(year).plusDays(1), 0),
    ASCENSION(year -> easterSunday(year).plusDays(39), 0),
    PENTECOST(year -> easterSunday(year).plusDays(49), 0),
    WALPURGIS(year -> LocalDate.of(year, 4, 30), 0),
    MAY_DAY(year -> LocalDate.of(year, 5, 1), 0),
    NATIONAL_DAY(year -> LocalDate.of(year, 6, 6), 0),
    MIDSUMMER(Holiday::midsummerEve, -1),
    MIDSUMMER_EVE(Holiday::midsummerEve, 0),
    MIDSUMMER_DAY(year -> midsummerEve(year).plusDays(1), 0),
    ALL_SAINTS(year -> LocalDate.of(year, 10, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)), 0),
    LUCIA(year -> LocalDate.of(year, 12, 13), 0),
    CHRISTMAS(year -> LocalDate.of(year, 12, 24), -1),
    CHRISTMAS_EVE(year -> LocalDate.of(year, 12, 24), 0),
    CHRISTMAS_DAY(year -> LocalDate.of(year, 12, 25), 0),
    BOXING_DAY(year -> LocalDate.of(year, 12, 26), 0),
    NEW_YEAR(year -> LocalDate.of(year, 12, 31), 0),
    NEW_YEARS_EVE(year -> LocalDate.of(year, 12, 31), 0),
    NEW_YEARS_DAY(year -> LocalDate.of(year, 1, 1), 0),
    EPIPHANY_EVE(year -> LocalDate.of(year, 1, 5), 0),
    EPIPHANY(year -> LocalDate.of(year, 1, 6), 0),
    VALENTINE(year -> LocalDate.of(year, 2, 14), 0),
    SPRING_BANK_HOLIDAY(year -> last(year, Month.MAY, DayOfWeek.MONDAY), 0),
    INDEPENDENCE_DAY(year -> LocalDate.of(year, 7, 4), 0),
    SUMMER_BANK_HOLIDAY(year -> last(year, Month.AUGUST, DayOfWeek.MONDAY), 0),
    LABOR_DAY(year -> nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY), 0),
    HALLOWEEN(year -> LocalDate.of(year, 10, 31), 0),
    THANKSGIVING(year -> nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY), -1),
    BLACK_FRIDAY(year -> nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY).plusDays(1), 0);

    private final IntFunction<LocalDate> days;
    private final int before;

    Holiday(IntFunction<LocalDate> days, int before) {
        this.days = days;
        this.before = before;
    }

    /** The holiday in the year. */
    LocalDate in(int year) {
        return days.apply(year);
    }

    /** What it means on a day: the first one that isn't past. */
    Meaning seenFrom(LocalDate today) {
        LocalDate day = in(today.getYear());
        LocalDate next = day.isBefore(today) ? in(today.getYear() + 1) : day;
        return new Meaning(Kind.HOLIDAY, Precision.DAY, next, next, next.plusDays(before));
    }

    private static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, 6, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private static LocalDate last(int year, Month month, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(weekday));
    }

    private static LocalDate nth(int year, Month month, int nth, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
