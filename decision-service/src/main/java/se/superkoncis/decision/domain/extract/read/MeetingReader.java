package se.superkoncis.decision.domain.extract.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.act.ActReader;
import se.superkoncis.decision.domain.owner.speech.Apostrophes;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.LanguageDetector;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * Reads a transcript into clauses. What is read is limited, so that no transcript can take minutes: {@value #CHARS_PER_TURN} chars of
 * a turn, {@value #CHARS} of a meeting (some twenty hours of speech), {@value #WORDS_PER_CLAUSE} words of a sentence.
 */
public final class MeetingReader {
    static final int CHARS_PER_TURN = 20_000;
    static final int CHARS = 1_200_000;
    static final int TURNS = 40_000;
    static final int WORDS_PER_CLAUSE = 80;

    private final Language language;
    private final ClauseSplitter splitter;
    private final FunctionWords functionWords;
    private final Stemmer stemmer;
    private final ActReader acts;
    private final List<Clause> clauses = new ArrayList<>();

    private MeetingReader(Transcript transcript) {
        language = Language.ofTag(transcript.language())
                .orElseGet(() -> LanguageDetector.detect(
                        () -> transcript.turns().stream().map(Utterance::text).iterator()));
        splitter = new ClauseSplitter(language);
        functionWords = FunctionWords.of(language);
        stemmer = new Stemmer(language);
        acts = new ActReader(language, word -> Numbers.isNumber(language, word), new Names(transcript)::contains);
    }

    /** The transcript's clauses; none when nothing is said. */
    public static Meeting read(Transcript transcript) {
        return new MeetingReader(transcript).meeting(transcript.turns());
    }

    private Meeting meeting(List<Utterance> utterances) {
        List<List<Clause>> turns = new ArrayList<>();
        Map<String, Integer> speakers = new HashMap<>();
        int left = CHARS;
        boolean cut = false;
        for (Utterance utterance : utterances) {
            if (left <= 0 || turns.size() >= TURNS) {
                cut = true;
                break;
            }
            int length = Math.min(utterance.text().length(), Math.min(CHARS_PER_TURN, left));
            cut |= length < utterance.text().length();
            left -= length;
            int speaker = speakers.computeIfAbsent(utterance.speaker(), s -> speakers.size());
            turns.add(clauses(utterance.text().substring(0, length), turns.size(), speaker));
        }
        return new Meeting(language, clauses, turns, Chair.of(turns, speakers.size()), speakers.size(), cut);
    }

    private List<Clause> clauses(String text, int turn, int speaker) {
        List<Clause> said = new ArrayList<>();
        for (String part : splitter.split(text)) {
            List<Token> words = Tokens.of(part, WORDS_PER_CLAUSE);
            if (!words.isEmpty()) {
                Set<Act> read = acts.read(restored(part, words));
                boolean asks = part.endsWith("?") || read.contains(Act.QUESTION) && part.indexOf('.') < 0;
                Clause clause = new Clause(clauses.size(), turn, speaker, part, words, terms(words), read, asks);
                clauses.add(clause);
                said.add(clause);
            }
        }
        return said;
    }

    /** The words with the signs that raw recognition leaves out of English contractions. */
    private List<Token> restored(String part, List<Token> words) {
        if (language != Language.ENGLISH || part.indexOf('\'') >= 0 || part.indexOf('’') >= 0) {
            return words;
        }
        return Tokens.of(Apostrophes.restored(part), WORDS_PER_CLAUSE);
    }

    private List<String> terms(List<Token> words) {
        List<String> terms = new ArrayList<>();
        for (Token word : words) {
            if (Numbers.isNumber(language, word)) {
                terms.add(Numbers.term(word.lower()));
            } else if (word.lower().length() > 1 && !functionWords.contains(word.lower())) {
                terms.add(stemmer.stem(word.lower()));
            }
        }
        return terms;
    }
}
