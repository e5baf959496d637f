package se.superkoncis.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/**
 * What a time expression means.
 *
 * @param due the day for something to be done by or in that time; null when vague
 * @param effective the day on which something begins that holds from that time; null when vague
 * @param before the day by which something is to be done that is wanted before that time; null when vague
 */
record Meaning(Kind kind, Precision precision, LocalDate due, LocalDate effective, LocalDate before) {
    /** A time of which no day can be told. */
    static final Meaning VAGUE = new Meaning(Kind.VAGUE, Precision.NONE, null, null, null);

    /** No time to come: past, recurring, or a duration. It keeps its words from being read as something else. */
    static final Meaning NOTHING = new Meaning(null, Precision.NONE, null, null, null);

    static Meaning day(Kind kind, LocalDate day) {
        return day == null ? null : new Meaning(kind, Precision.DAY, day, day, day);
    }

    /** A week, given by its Monday: its Friday counts, before it the Friday of the week before. */
    static Meaning week(LocalDate monday) {
        LocalDate friday = monday.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return new Meaning(Kind.PERIOD, Precision.WEEK, friday, monday, friday.minusWeeks(1));
    }

    static Meaning period(Precision precision, LocalDate first, LocalDate last) {
        return new Meaning(Kind.PERIOD, precision, last, first, first.minusDays(1));
    }

    /** The end of a period: what is done by it has that whole day, what holds from it begins on the next. */
    static Meaning turn(Precision precision, LocalDate last) {
        return new Meaning(Kind.TURN, precision, last, last.plusDays(1), last);
    }

    boolean isNothing() {
        return kind == null;
    }

    boolean isVague() {
        return due == null;
    }
}
