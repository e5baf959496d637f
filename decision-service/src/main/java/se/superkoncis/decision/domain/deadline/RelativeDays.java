package se.superkoncis.decision.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.text.Language;

/** Days told by another day that was just spoken of: "dagen före", "fredagen innan", "the day before", "tre veckor före". */
final class RelativeDays {
    private static final String NUMBERS_SV = "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio";
    private static final String NUMBERS_EN = "a|one|two|three|four|five|six|seven|eight|nine|ten";
    private static final Pattern SWEDISH = Pattern.compile("(?<![\\p{L}])(?:"
            + "(?:(?<day>dagen|dan|kvällen)|(?<weekday>mån|tis|ons|tors|fre|lör|sön)da(?:gen|n)|(?<n>\\d\\d?|"
            + NUMBERS_SV
            + ") (?:(?<days>dag|dagar|dar)|veckor|vecka)) (?<side>före|innan|efter|tidigare|senare)"
            + "(?= då(?![\\p{L}\\p{N}])| det(?![\\p{L}\\p{N}])| dess(?![\\p{L}\\p{N}])|(?<clause> (?:jag|du|han|hon|vi|ni|dom|de)(?![\\p{L}\\p{N}]))|[ ]*[.,!?;]|[ ]*$)"
            + "|(?<same>(?:till|tills|innan|före|inom) dess|dessförinnan)(?![\\p{L}]))");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}])(?:"
            + "(?:(?:the )?(?:(?<day>day|night|evening)|(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day)|(?<n>\\d\\d?|"
            + NUMBERS_EN
            + ") (?:(?<days>days?)|weeks?)) (?<side>before|after|ahead of|ahead|earlier|later|prior to)"
            + "(?= (?:that|then)(?![\\p{L}\\p{N}])| at(?![\\p{L}\\p{N}])|(?<clause> (?:i|you|he|she|we|they)(?![\\p{L}\\p{N}]))|[ ]*[.,!?;]|[ ]*$)"
            + "|(?<same>(?:by|before|until) (?:then|that (?:date|day|time)))(?![\\p{L}]))");
    private static final Set<String> LATER = Set.of("efter", "senare", "after", "later");
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
                .orElse(matcher.group("clause") == null ? spokenOf : null);
        return base == null ? Optional.empty() : Optional.of(told(matcher, swedish, base));
    }

    /** Whether the turn tells a day by another. */
    static boolean isIn(String text, Language language) {
        Matcher matcher = (language == Language.SWEDISH ? SWEDISH : ENGLISH).matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() && matcher.group("clause") == null;
    }

    private static LocalDate told(Matcher matcher, boolean swedish, LocalDate spokenOf) {
        if (matcher.group("same") != null) {
            return spokenOf;
        }
        boolean after = LATER.contains(matcher.group("side"));
        if (matcher.group("weekday") != null) {
            DayOfWeek weekday =
                    DayOfWeek.of(1 + (swedish ? WEEKDAYS_SV : WEEKDAYS_EN).indexOf(matcher.group("weekday")));
            return spokenOf.with(after ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
        }
        int number = matcher.group("n") == null ? 1 : number(matcher.group("n"), swedish);
        int days = matcher.group("n") == null || matcher.group("days") != null ? number : 7 * number;
        return spokenOf.plusDays(after ? days : -days);
    }

    private static int number(String word, boolean swedish) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        List<String> words = List.of((swedish ? NUMBERS_SV : NUMBERS_EN).split("\\|"));
        return Math.max(1, words.indexOf(word));
    }
}
