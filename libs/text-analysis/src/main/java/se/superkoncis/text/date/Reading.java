package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * An expression as a rule has read it: the parts that the rule names, and the calendar in which they are looked up.
 *
 * @param argument the number written with the rule; 0 when it has none
 */
record Reading(DateGrammar.Rule rule, Matcher parts, Vocabulary words, MeetingCalendar calendar, int argument) {
    private static final int CENTURY = 2000;

    private String part(String name) {
        return rule.parts().contains(name) ? parts.group(name) : null;
    }

    DayOfWeek weekday() {
        String kind = part("weekday") == null ? "shortweekday" : "weekday";
        return DayOfWeek.of(words.number(kind, part(kind)));
    }

    int month() {
        if (part("monthno") != null) {
            return words.number("ordinal", part("monthno"));
        }
        String kind = part("month") == null ? "shortmonth" : "month";
        return words.number(kind, part(kind));
    }

    /** The number of the day in its month. */
    int day() {
        return Stream.of("day", "dayword", "dayth")
                .map(this::part)
                .filter(Objects::nonNull)
                .mapToInt(day -> words.number("ordinal", day))
                .findFirst()
                .orElse(0);
    }

    /** The number in the expression; the rule's argument when it reads none. */
    int number() {
        String number = part("n");
        return number == null ? argument : words.number("number", number);
    }

    /** The ordinal in the expression; its number, or the rule's argument, when it reads none. */
    int ordinal() {
        String ordinal = part("nth");
        return ordinal == null ? number() : words.number("ordinal", ordinal);
    }

    Holiday holiday() {
        String kind = part("holiday") == null ? "feast" : "holiday";
        return Holiday.valueOf(words.value(kind, part(kind)));
    }

    /** The year said, in two or four digits or as "next year"; 0 when none is. */
    int year() {
        if (part("nextyear") != null) {
            return calendar.today().getYear() + 1;
        }
        String year = part("year") == null ? part("yy") : part("year");
        return year == null ? 0 : Integer.parseInt(year) % CENTURY + CENTURY;
    }

    /** The date in that month; without a year the first that isn't past; null when there is none such. */
    LocalDate date(int month, int day) {
        if (month < 1 || month > 12) {
            return null;
        }
        return year() == 0 ? calendar.date(month, day) : MeetingCalendar.date(year(), month, day);
    }
}
