package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.text.Language;
import se.superkoncis.text.date.DateMention;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/** Dates of events that an item is tied to ("till nästa sammanträde", "before the launch"), said elsewhere in the meeting. */
final class EventDates {
    private static final Pattern SWEDISH = Pattern.compile(
            "(?<![\\p{L}])(?<shift>dagen |dan |kvällen |)(?<tie>till|tills|inför|innan|före|när|i samband med|lagom till)(?<event>(?: [\\p{L}-]+){1,5})");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}])(?<shift>the day |the night |the evening |)(?<tie>by the time|in time for|ahead of|prior to|before|by|for|until|till|when)(?<event>(?: [\\p{L}'-]+){1,6})");
    private static final Pattern BEFORE = Pattern.compile("innan|före|before|ahead of|prior to");

    /** Words that tie to other things than times as well: their event must be dated in one sentence. */
    private static final Pattern LOOSE = Pattern.compile("till|tills|när|for|until|till|when|by");

    /** Words for times in general name no event. */
    private static final Set<String> TIMES = Set.of(
            "dag", "dagar", "vecka", "veckor", "veckan", "månad", "månader", "tid", "tiden", "datum", "timmar", "år",
            "day", "days", "week", "weeks", "month", "months", "time", "date", "hours", "hour", "year", "years",
            "minutes");

    /** How far beside a naming of the event its date may be told, and how much less that weighs. */
    private static final int NEAR = 2;

    private static final double PER_TURN = 0.005;
    private static final double ENOUGH = 0.45;

    private final Hearing hearing;
    private final ItemWords words;
    private final SpokenCues cues;
    private final SpokenMonth months;
    private final NotADeadline ruledOut;

    /**
     * A date found for an event.
     *
     * @param turn the turn that dates the event
     */
    record Dated(LocalDate day, int turn) {}

    EventDates(Hearing hearing) {
        this.hearing = hearing;
        words = new ItemWords(hearing.language());
        cues = SpokenCues.of(hearing.language());
        months = new SpokenMonth(hearing);
        ruledOut = new NotADeadline(cues, false);
    }

    /** The date of the event that the sentence ties its task to; empty when it names none or nobody says its date. */
    Optional<Dated> of(int turn, String sentence) {
        Matcher ties = (hearing.language() == Language.SWEDISH ? SWEDISH : ENGLISH)
                .matcher(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (ties.find()) {
            Set<String> event = words.stems(ties.group("event"));
            event.removeAll(words.stems(String.join(" ", TIMES)));
            if (!event.isEmpty()) {
                boolean before = BEFORE.matcher(ties.group("tie")).matches();
                boolean loose = LOOSE.matcher(ties.group("tie")).matches();
                boolean eve = !ties.group("shift").isEmpty();
                Optional<Dated> dated = answered(turn, event, before)
                        .or(() -> saidElsewhere(turn, event, before, loose))
                        .map(found -> eve ? new Dated(found.day().minusDays(1), found.turn()) : found);
                if (dated.isPresent()) {
                    return dated;
                }
            }
            ties.region(ties.start("event") + 1, sentence.length());
        }
        return Optional.empty();
    }

    /** "Till läkarmötet." – "När är det?" – "Artonde november." */
    private Optional<Dated> answered(int turn, Set<String> event, boolean before) {
        for (int asked = turn + 1; asked <= Math.min(turn + 2, hearing.turns() - 1); asked++) {
            String question = hearing.text(asked).toLowerCase(Locale.ROOT);
            if (!cues.whenQuestion.matcher(question).find() && !pointsAt(asked, event)) {
                continue;
            }
            for (int answer = asked; answer <= Math.min(asked + 2, hearing.turns() - 1); answer++) {
                for (TimeSaid said : hearing.times(answer)) {
                    if (dates(said)) {
                        return Optional.of(dated(said, before));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean pointsAt(int turn, Set<String> event) {
        String text = hearing.text(turn).toLowerCase(Locale.ROOT);
        return text.matches("(?s)(?:det|den|which|that|it|det mötet)(?: är|'s| is| was| blir| ligger).*")
                || shared(hearing.stems(turn), event) > 0;
    }

    private Optional<Dated> saidElsewhere(int turn, Set<String> event, boolean before, boolean loose) {
        TimeSaid best = null;
        double most = ENOUGH;
        for (int other = 0; other < hearing.turns(); other++) {
            double share = shared(hearing.stems(other), event) / (double) event.size();
            if (share == 0) {
                continue;
            }
            for (int beside = Math.max(0, other - NEAR);
                    beside <= Math.min(hearing.turns() - 1, other + NEAR);
                    beside++) {
                for (TimeSaid said : hearing.times(beside)) {
                    double together = shared(words.stems(said.around()), event) > 0
                            ? 2
                            : shared(words.stems(said.sentence()), event) > 0 ? 1.5 : beside == other ? 0.9 : 0.6;
                    double weight = share * together - Math.abs(beside - turn) * PER_TURN;
                    if (dates(said) && weight > most && (together > 1 || !loose)) {
                        most = weight;
                        best = said;
                    }
                }
            }
        }
        return Optional.ofNullable(best).map(said -> dated(said, before));
    }

    private static long shared(Set<String> stems, Set<String> event) {
        return event.stream()
                .filter(own -> stems.stream().anyMatch(stem -> ItemWords.alike(own, stem)))
                .count();
    }

    private boolean dates(TimeSaid said) {
        if (ruledOut.test(said)) {
            return false;
        }
        DateMention mention = said.mention();
        boolean day = mention.precision() == Precision.DAY && mention.kind() != Kind.TODAY;
        return said.day().isPresent() && (day || mention.precision() == Precision.WEEK);
    }

    /** Before a week is the Friday of the week before. */
    private Dated dated(TimeSaid said, boolean before) {
        LocalDate day = months.settle(said).day().orElseThrow();
        boolean week = said.mention().precision() == Precision.WEEK;
        return new Dated(before && week ? day.minusWeeks(1) : day, said.turn());
    }
}
