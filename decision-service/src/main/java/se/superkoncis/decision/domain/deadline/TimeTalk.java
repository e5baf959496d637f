package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.text.Language;

/**
 * The turns in which people settle when something is to be done belong to it, though they say neither what nor who: "Can it be
 * Monday?" – "She's away Monday." – "Friday, then." Such an exchange goes on as long as each turn says a time, asks for one or merely
 * replies, and brings nothing of its own to do; it goes back to the turn that says what the times are of.
 */
public final class TimeTalk {
    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 2);
    private static final int AHEAD = 6;
    private static final int BACK = 4;
    /** Turns farther from the core are mentions elsewhere. */
    private static final int NEAR = 4;
    /** Content words of a turn that only replies. */
    private static final int REPLY = 1;
    /** Content words of a reason why a time does or doesn't do. */
    private static final int REASON = 5;
    /** Content words of a turn that draws a conclusion. */
    private static final int CONCLUSION = 3;
    /** Content words of a turn that can't be understood without the one before. */
    private static final int DEPENDENT = 4;

    private volatile Hearing last;

    /** The same evidence with the turns before its core that say what is to be done, where its core only settles when. */
    public Evidence withWhatCameBefore(Evidence item) {
        Exchange exchange = new Exchange(hearing(item), item);
        return widened(item, exchange.back(edge(item, -1)), Set.of());
    }

    /** The same evidence with all turns of the exchange; that of a decision as it is, whose day is part of what is decided. */
    public Evidence withTimes(Evidence item) {
        Exchange exchange = new Exchange(hearing(item), item);
        Set<Integer> ahead = item.decision() ? Set.of() : exchange.ahead(edge(item, 1));
        return widened(item, exchange.back(edge(item, -1)), ahead);
    }

    /** The last turn of the item that hangs together with its core, in one direction. */
    private static int edge(Evidence item, int step) {
        int edge = item.core();
        for (int turn = edge + step; Math.abs(turn - edge) <= 2 && Math.abs(turn - item.core()) <= NEAR; turn += step) {
            edge = item.turns().contains(turn) ? turn : edge;
        }
        return edge;
    }

    private static Evidence widened(Evidence item, Set<Integer> before, Set<Integer> after) {
        TreeSet<Integer> turns = new TreeSet<>(item.turns());
        turns.addAll(before);
        turns.addAll(after);
        return new Evidence(
                item.transcript(),
                item.language(),
                item.meetingDay(),
                item.decision(),
                item.core(),
                item.sentence(),
                List.copyOf(turns));
    }

    private Hearing hearing(Evidence item) {
        LocalDate day = item.meetingDay().orElse(ANY_DAY);
        Hearing hearing = last;
        if (hearing == null || !hearing.isOf(item.transcript(), item.language(), day)) {
            hearing = new Hearing(item.transcript(), item.language(), day);
            last = hearing;
        }
        return hearing;
    }

    /** One item's exchange. */
    private static final class Exchange {
        private final Hearing hearing;
        private final SpokenCues cues;
        private final BackReference back;
        private final ItemWords words;

        Exchange(Hearing hearing, Evidence item) {
            this.hearing = hearing;
            cues = SpokenCues.of(item.language());
            back = BackReference.of(item.language());
            words = new ItemWords(item.language());
            item.turns().stream()
                    .filter(turn -> Math.abs(turn - item.core()) <= NEAR)
                    .forEach(turn -> words.add(hearing.withoutTimes(turn)));
        }

        Set<Integer> ahead(int end) {
            Set<Integer> found = new TreeSet<>();
            Set<Integer> waiting = new TreeSet<>();
            for (int turn = end + 1; turn <= Math.min(end + AHEAD, hearing.turns() - 1) && goesOn(turn); turn++) {
                waiting.add(turn);
                if (isOfTime(turn) || refuses(turn)) {
                    found.addAll(waiting);
                }
            }
            return found;
        }

        Set<Integer> back(int first) {
            Set<Integer> found = new TreeSet<>();
            for (int turn = first; turn > Math.max(0, first - BACK) && needsWhatCameBefore(turn); turn--) {
                found.add(turn - 1);
            }
            return found;
        }

        private boolean isOfTime(int turn) {
            return !hearing.times(turn).isEmpty()
                    || cues.asksWhen(hearing.text(turn))
                    || RelativeDays.isIn(hearing.text(turn), hearing.language());
        }

        /** "This Wednesday?" – "No, next." */
        private boolean refuses(int turn) {
            return isOfTime(turn - 1)
                    && hearing.text(turn - 1).strip().endsWith("?")
                    && cues.denial.matcher(hearing.lower(turn)).matches();
        }

        private boolean goesOn(int turn) {
            String text = hearing.lower(turn);
            String rest = hearing.withoutTimes(turn);
            int all = words.stems(rest).size();
            long own = all - words.in(rest);
            boolean demands = back.asksSomebody(text);
            if (!isOfTime(turn)) {
                boolean reply = all <= (text.strip().endsWith("?") ? 0 : REPLY);
                return (reply || refuses(turn))
                        && !demands
                        && !cues.commitment.matcher(text).find();
            }
            if (back.in(text)) {
                return own <= REASON;
            }
            boolean reacts =
                    isOfTime(turn - 1) || hearing.text(turn - 1).strip().endsWith("?");
            if (demands || cues.commitment.matcher(text).find()) {
                boolean concludes = cues.conclusion.matcher(text).matches() || isSameExchange(turn);
                return own <= (reacts && concludes && !demands ? CONCLUSION : 1);
            }
            return own <= (reacts ? REASON : 1);
        }

        /** The other half of a pair about a time: too early, too late. */
        private boolean isSameExchange(int turn) {
            return cues.tooSoonOrLate.matcher(hearing.lower(turn)).find();
        }

        /** A time, a question for one or a mere reply without a deed of its own. */
        private boolean needsWhatCameBefore(int turn) {
            String text = hearing.lower(turn);
            return isOfTime(turn)
                    && words.stems(hearing.withoutTimes(turn)).size() <= DEPENDENT
                    && (!cues.commitment.matcher(text).find() || back.answers(text));
        }
    }

    /** Words by which a turn speaks of what was just said. */
    private enum BackReference {
        SWEDISH(
                "^\\W*(?:(?:ja|jo|okej|absolut|visst|mm)\\W+)*(?:det|den|dom|dem) (?:\\p{L}{3,}|ska|ta|gör) jag(?!\\p{L}).*",
                "(?:det|den|dom|dem|de|allt|båda) (?:måste|ska|skall|får|behöver|bör|borde)",
                "(?:kan|skulle|vill|hinner|orkar|ska|tar|fixar|gör|kollar|ringer|skickar|skriver) (?:du|ni|nån|någon)|(?:nån|någon) (?:måste|får|behöver|ska)"),
        ENGLISH(
                "^\\W*(?:(?:yes|yeah|sure|okay|ok)\\W+)*(?:i|i'll|i can|i will|i shall) (?:do|manage|make|have|take) (?:that|it|them|those)(?!\\p{L}).*",
                "(?:it|that|they|those|these|both|all of it)(?: has| have| needs| need| must| should|'s got|'ve got|'d have)",
                "(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody)|please|(?:someone|somebody)(?:'s| has| needs| must| should)");

        private final Pattern answer;
        private final Pattern pronoun;
        private final Pattern request;

        BackReference(String answer, String pronoun, String request) {
            this.answer = Pattern.compile(answer, Pattern.DOTALL);
            this.pronoun = Pattern.compile("(?<![\\p{L}])" + pronoun + "(?![\\p{L}'])");
            this.request = Pattern.compile("(?<![\\p{L}])(?:" + request + ")(?![\\p{L}])");
        }

        static BackReference of(Language language) {
            return language == Language.SWEDISH ? SWEDISH : ENGLISH;
        }

        boolean in(String lower) {
            return pronoun.matcher(lower).find();
        }

        /** "That I can do": takes on what was just said. */
        boolean answers(String lower) {
            return answer.matcher(lower).matches();
        }

        boolean asksSomebody(String lower) {
            return request.matcher(lower).find();
        }
    }
}
