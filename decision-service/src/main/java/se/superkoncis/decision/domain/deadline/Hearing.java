package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.text.Language;
import se.superkoncis.text.SentenceSplitter;
import se.superkoncis.text.date.DateFinder;
import se.superkoncis.text.date.DateMention;
import se.superkoncis.text.meeting.Transcript;

/** Hears the times in the turns of a meeting. */
final class Hearing {
    private static final int CHARS = 20_000;
    private static final int REPLY_WORDS = 4;
    /** Before a time these join it to the time before: "Thursday and Friday". */
    private static final Set<String> LIST = Set.of("och", "å", "and");

    private static final Pattern CLAUSE_BREAK = Pattern.compile(
            "[,;:()–—.?!]|(?<= )(?:men|fast|för att|eftersom|utan|och|å|så|sen|om|ifall|såvida|innan (?:jag|du|han|hon|vi|ni|dom|de|det|den)|medan|if|unless|but|and|so|because|cause|though|although|before (?:i|you|he|she|we|they|it)(?:'\\p{L}+)?|while)(?= )");

    private final Transcript transcript;
    private final Language language;
    private final DateFinder finder;
    private final LocalDate today;
    private final Map<Integer, List<TimeSaid>> heard = new ConcurrentHashMap<>();
    private final Map<Integer, Set<String>> stems = new HashMap<>();
    private final ItemWords words;

    Hearing(Transcript transcript, Language language, LocalDate today) {
        this.transcript = transcript;
        this.language = language;
        this.today = today;
        finder = new DateFinder(language);
        words = new ItemWords(language);
    }

    int turns() {
        return transcript.turns().size();
    }

    LocalDate today() {
        return today;
    }

    Language language() {
        return language;
    }

    String speaker(int turn) {
        return transcript.turns().get(turn).speaker();
    }

    /** What is said in the turn; a turn of many pages is heard in part. */
    String text(int turn) {
        String text = transcript.turns().get(turn).text();
        return text.length() > CHARS ? text.substring(0, CHARS) : text;
    }

    /** The same in lower case, with straight apostrophes. */
    String lower(int turn) {
        return lower(text(turn));
    }

    List<String> sentences(int turn) {
        return SentenceSplitter.split(text(turn));
    }

    /** Whether it is this meeting that it hears, so that what it has heard can be used again. */
    boolean isOf(Transcript other, Language spoken, LocalDate day) {
        return transcript == other && language == spoken && today.equals(day);
    }

    /** Stems of the content words of the turn. */
    synchronized Set<String> stems(int turn) {
        return stems.computeIfAbsent(turn, t -> words.stems(text(t)));
    }

    /** What is said in the turn without the times, whose words say nothing of what it is about. */
    String withoutTimes(int turn) {
        String text = text(turn);
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (TimeSaid said : times(turn)) {
            if (said.at() >= at && said.end() <= text.length()) {
                rest.append(text, at, said.at()).append(' ');
                at = said.end();
            }
        }
        return rest.append(text.substring(at)).toString();
    }

    /** The times said in the turn, in order. */
    List<TimeSaid> times(int turn) {
        return heard.computeIfAbsent(turn, this::hear);
    }

    private List<TimeSaid> hear(int turn) {
        List<TimeSaid> times = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences(turn)) {
            at = Math.max(at, text(turn).indexOf(sentence, at));
            for (DateMention mention : mentions(sentence)) {
                times.add(said(turn, at, sentence, mention));
            }
            at += sentence.length();
        }
        return List.copyOf(times);
    }

    private List<DateMention> mentions(String sentence) {
        List<DateMention> found = finder.find(sentence, today);
        if (found.isEmpty() && sentence.split("\\s+").length <= REPLY_WORDS) {
            return reply(sentence);
        }
        return found;
    }

    /** A short reply such as "Fjärde." or "The nineteenth?" is a day of the month. */
    private List<DateMention> reply(String sentence) {
        String frame = language == Language.SWEDISH ? "senast den " : "by the ";
        String bare =
                sentence.toLowerCase(Locale.ROOT).replaceFirst("^(?:den|the|ja|yes|så|so)[ ,]+(?:den |the )?", "");
        return finder.find(frame + bare, today).stream()
                .filter(mention ->
                        mention.kind() == DateMention.Kind.DATE || mention.kind() == DateMention.Kind.DAY_OF_MONTH)
                .map(mention -> new DateMention(
                        0,
                        sentence.length(),
                        mention.kind(),
                        DateMention.Bound.NONE,
                        mention.precision(),
                        mention.due(),
                        mention.effective()))
                .toList();
    }

    /** The month that a turn of a few words names: "November, yes", "of this month". */
    Optional<YearMonth> month(int turn) {
        String text = text(turn);
        if (text.split("\\s+").length > REPLY_WORDS) {
            return Optional.empty();
        }
        String bare = text.toLowerCase(Locale.ROOT)
                .replaceFirst("^\\W*(?:(?:ja|yes|okej|okay|alltså)\\W+)*(?:i|of|in|den|nu i)? ?", "");
        return finder.find((language == Language.SWEDISH ? "i " : "in ") + bare, today).stream()
                .filter(mention ->
                        mention.kind() == DateMention.Kind.PERIOD && mention.precision() == DateMention.Precision.MONTH)
                .findFirst()
                .flatMap(DateMention::due)
                .map(YearMonth::from);
    }

    private static TimeSaid said(int turn, int at, String sentence, DateMention mention) {
        int from = 0;
        int to = sentence.length();
        Matcher breaks = CLAUSE_BREAK.matcher(sentence.toLowerCase(Locale.ROOT));
        while (breaks.find()) {
            boolean listed = sentence.substring(Math.min(breaks.end(), mention.start()), mention.start())
                            .isBlank()
                    && LIST.contains(breaks.group());
            if (listed) {
                continue;
            }
            if (breaks.end() <= mention.start()) {
                from = breaks.start();
            } else if (breaks.start() >= mention.end()) {
                to = Math.min(sentence.length(), breaks.start());
                break;
            }
        }
        return new TimeSaid(
                turn,
                at + mention.start(),
                sentence,
                lower(sentence.substring(from, to)),
                lower(sentence.substring(from, mention.start()) + " " + sentence.substring(mention.end(), to)),
                lower(sentence.substring(from, mention.start())),
                lower(sentence.substring(mention.end())),
                mention);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    }
}
