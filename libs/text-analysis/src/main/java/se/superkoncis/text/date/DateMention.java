package se.superkoncis.text.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time named in a text.
 *
 * @param start offset of its first char in the text, limiting words included
 * @param end offset after its last char
 * @param due the day by which something said for that time is to be done, such as the last day of a month, the Friday of a week;
 *     empty when the time is vague or lies after a day
 * @param effective the day on which something that holds from that time on begins, such as the first day of a quarter; empty with
 *     {@code due}
 */
public record DateMention(
        int start,
        int end,
        Kind kind,
        Bound bound,
        Precision precision,
        Optional<LocalDate> due,
        Optional<LocalDate> effective) {

    /** Whether no day can be told from it. */
    public boolean isVague() {
        return due.isEmpty();
    }

    /** The day meant: where the period begins when something holds from it, else the day by which; empty when vague. */
    public Optional<LocalDate> date() {
        return bound == Bound.FROM ? effective : due;
    }

    /** How a time is named. */
    public enum Kind {
        /** A day of the calendar: {@code den 14 mars}, {@code 2027-03-14}. */
        DATE,
        /** A day of a month that isn't named: {@code den fjortonde}, {@code the 14th}; the next such day is meant. */
        DAY_OF_MONTH,
        /** A day of the week: {@code på fredag}, {@code next Tuesday}. */
        WEEKDAY,
        /** A distance from today: {@code imorgon}, {@code in a fortnight}. */
        DISTANCE,
        /** The day of the meeting or a part of it: {@code efter lunch}, {@code EOD}. */
        TODAY,
        /** A feast or day off: {@code midsommar}, {@code Christmas}. */
        HOLIDAY,
        /** The end of a period, where the next begins: {@code månadsskiftet}, {@code end of Q2}. */
        TURN,
        /** A whole week, month, quarter or year: {@code vecka 19}, {@code in May}. */
        PERIOD,
        /** A time that names no day: {@code snart}, {@code at some point}, {@code om några veckor}. */
        VAGUE
    }

    /** How a time limits what is said of it. */
    public enum Bound {
        /** Something is to be there by then: {@code senast}, {@code till}, {@code by}. */
        BY,
        /** Something is to be there before: {@code innan}, {@code före}, {@code before}. */
        BEFORE,
        /** Something holds or begins from then: {@code från och med}, {@code as of}, {@code starting}. */
        FROM,
        /** Something lasts until then: {@code fram till}, {@code until}. */
        UNTIL,
        /** Something happens after, so that no day is given: {@code efter}, {@code not before}. */
        AFTER,
        /** No limiting word: {@code på fredag}. */
        NONE
    }

    /** How exactly a time was named. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        /** No day can be told. */
        NONE
    }
}
