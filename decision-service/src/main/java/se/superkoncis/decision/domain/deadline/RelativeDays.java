package se.superkoncis.decision.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.text.Language;

/** Days told by another day that was just spoken of: "dagen före", "fredagen innan", "the day before", "tre veckor före". */
final class RelativeDays {
    private static final Pattern SWEDISH = Pattern.compile(
            "(?<![\\p{L}])(?:(?<day>dagen|dan|kvällen)|(?<weekday>mån|tis|ons|tors|fre|lör|sön)da(?:gen|n)) (?<side>före|innan|efter)(?= då\\b| det\\b| dess\\b|[ ]*[.,!?;]|[ ]*$)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}])the (?:(?<day>day|night|evening)|(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day) (?<side>before|after)(?= that\\b| then\\b|[ ]*[.,!?;]|[ ]*$)");
    private static final List<String> WEEKDAYS_SV = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final List<String> WEEKDAYS_EN = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");

    private RelativeDays() {}

    /**
     * The day that the turn tells by another; empty when it tells none.
     *
     * @param from where in the turn to begin, in chars
     * @param times the times of the turn: the last before the expression is the day spoken of
     * @param spokenOf the day spoken of when the turn has none before the expression; null when there is none
     */
    static Optional<LocalDate> in(String text, int from, Language language, List<TimeSaid> times, LocalDate spokenOf) {
        boolean swedish = language == Language.SWEDISH;
        Matcher matcher = (swedish ? SWEDISH : ENGLISH).matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.find(Math.min(from, text.length()))) {
            return Optional.empty();
        }
        LocalDate base = times.stream()
                .filter(said -> said.end() <= matcher.start() && said.day().isPresent())
                .reduce((first, second) -> second)
                .flatMap(TimeSaid::day)
                .orElse(spokenOf);
        return base == null ? Optional.empty() : Optional.of(told(matcher, swedish, base));
    }

    private static LocalDate told(Matcher matcher, boolean swedish, LocalDate spokenOf) {
        boolean after = matcher.group("side").equals(swedish ? "efter" : "after");
        if (matcher.group("weekday") == null) {
            return spokenOf.plusDays(after ? 1 : -1);
        }
        DayOfWeek weekday = DayOfWeek.of(1 + (swedish ? WEEKDAYS_SV : WEEKDAYS_EN).indexOf(matcher.group("weekday")));
        return spokenOf.with(after ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
    }
}
