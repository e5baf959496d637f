package se.superkoncis.text.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** The calendar seen from the day of a meeting: what lies ahead of it is meant. */
record MeetingCalendar(LocalDate today) {
    private static final int YEARS_AHEAD = 9;

    /** Months within which any day of the month comes round. */
    private static final int LONGEST_WAIT = 3;

    /** The next such day, never today. */
    LocalDate coming(DayOfWeek weekday) {
        return today.with(TemporalAdjusters.next(weekday));
    }

    /** That day in the week that lies {@code weeks} ahead; 0 is this week. */
    LocalDate inWeek(int weeks, DayOfWeek weekday) {
        return monday(weeks).plusDays(weekday.getValue() - 1L);
    }

    /** The Monday of the week that lies {@code weeks} ahead. */
    LocalDate monday(int weeks) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    /** The Monday of the first such ISO week whose Friday isn't past; null when there is none. */
    LocalDate mondayOfWeek(int number) {
        for (int year = today.getYear(); number >= 1 && year <= today.getYear() + YEARS_AHEAD; year++) {
            LocalDate monday = mondayOfWeek(number, year);
            if (monday != null && !monday.plusDays(4).isBefore(today)) {
                return monday;
            }
        }
        return null;
    }

    /** The Monday of the ISO week of the year; null when the year has no such week. */
    static LocalDate mondayOfWeek(int number, int year) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        if (number < 1
                || number
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inFirstWeek)
                                .getMaximum()) {
            return null;
        }
        return inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(DayOfWeek.MONDAY);
    }

    /** The first such date that isn't past; null when no year has it. */
    LocalDate date(int month, int day) {
        for (int year = today.getYear(); year <= today.getYear() + YEARS_AHEAD; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    /** The date; null when there is none such. */
    static LocalDate date(int year, int month, int day) {
        try {
            return MonthDay.of(month, day).isValidYear(year) ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The next such day of a month that isn't past, skipping months too short for it; null when no month has it. */
    LocalDate dayOfMonth(int day) {
        YearMonth now = YearMonth.from(today);
        return Stream.iterate(now, month -> month.plusMonths(1))
                .limit(LONGEST_WAIT)
                .filter(month -> month.isValidDay(day) && !month.atDay(day).isBefore(today))
                .map(month -> month.atDay(day))
                .findFirst()
                .orElse(null);
    }

    /** The first such month that isn't past. */
    YearMonth month(int month) {
        YearMonth now = YearMonth.from(today);
        YearMonth same = YearMonth.of(today.getYear(), month);
        return same.isBefore(now) ? same.plusYears(1) : same;
    }

    /** The first month of the period of {@code months} months, such as 3 for quarters, that lies {@code ahead} periods ahead. */
    YearMonth firstMonth(int months, int ahead) {
        YearMonth now = YearMonth.from(today);
        return now.minusMonths((now.getMonthValue() - 1L) % months).plusMonths((long) months * ahead);
    }

    /** The first month of the first such period (quarter 1–4, half-year 1–2) that isn't past; null when the number is wrong. */
    YearMonth firstMonthOf(int months, int number) {
        if (number < 1 || number > 12 / months) {
            return null;
        }
        YearMonth first = YearMonth.of(today.getYear(), (number - 1) * months + 1);
        return first.plusMonths(months - 1L).isBefore(YearMonth.from(today)) ? first.plusYears(1) : first;
    }

    /** The day that lies so many working days, Monday to Friday, ahead. */
    LocalDate workdaysAhead(int days) {
        LocalDate day = today;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return day;
    }
}
