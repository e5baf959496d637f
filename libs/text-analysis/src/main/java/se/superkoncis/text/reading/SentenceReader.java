package se.superkoncis.text.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.SentenceSplitter;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.speech.SpeechCleaner;

/**
 * Reads turns into sentences. What is read is limited, so that no transcript can take minutes: {@value #CHARS_PER_TURN} chars of a
 * turn, {@value #CHARS} of a meeting (some forty hours of speech), {@value #SENTENCES} sentences. The rest is not looked at.
 */
public final class SentenceReader {
    static final int CHARS_PER_TURN = 200_000;
    static final int CHARS = 2_000_000;
    static final int SENTENCES = 60_000;
    private static final int SHORTEST_TERM = 2;

    /** Cleaning takes "ja" and "okej" away, but they tell what the sentence is. */
    private static final Set<Cue> AS_SPOKEN = EnumSet.of(Cue.REPLY, Cue.ASSENT);

    private final Language language;
    private final SpeechCleaner cleaner;
    private final FunctionWords functionWords;
    private final Stemmer stemmer;
    private final CuePhrases cuePhrases;

    public SentenceReader(Language language) {
        this.language = language;
        cleaner = new SpeechCleaner(language);
        functionWords = FunctionWords.of(language);
        stemmer = new Stemmer(language);
        cuePhrases = new CuePhrases(language);
    }

    /**
     * What was read.
     *
     * @param sentences those with at least one word left, in order
     * @param cut whether something lay beyond the limits and was not read
     */
    public record Reading(List<Sentence> sentences, boolean cut) {}

    /** Reads the lines of a meeting. */
    public Reading read(List<Line> lines) {
        List<Sentence> sentences = new ArrayList<>();
        boolean cut = false;
        int left = CHARS;
        for (Line line : lines) {
            int most = Math.min(CHARS_PER_TURN, left);
            cut |= line.text().length() > most;
            String text = line.text().length() > most ? line.text().substring(0, most) : line.text();
            left -= text.length();
            for (String spoken : SentenceSplitter.split(text)) {
                String clean = cleaner.clean(spoken);
                if (clean.isEmpty()) {
                    continue;
                }
                if (sentences.size() == SENTENCES) {
                    return new Reading(sentences, true);
                }
                sentences.add(sentence(sentences.size(), line, spoken, clean));
            }
        }
        return new Reading(sentences, cut);
    }

    private Sentence sentence(int order, Line line, String spoken, String clean) {
        List<Token> words = Tokens.of(clean);
        List<String> terms = new ArrayList<>();
        for (Token word : words) {
            if (word.lower().length() >= SHORTEST_TERM && !functionWords.contains(word.lower())) {
                terms.add(stemmer.stem(stripPossessive(word.lower())));
            }
        }
        Set<Cue> cues = cuePhrases.in(words);
        Set<Cue> opening = cuePhrases.in(Tokens.of(spoken, 3));
        opening.retainAll(AS_SPOKEN);
        cues.addAll(opening);
        return new Sentence(order, line, spoken, clean, words, terms, FiniteVerbs.anyIn(language, words), cues);
    }

    private static String stripPossessive(String lower) {
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }
}
