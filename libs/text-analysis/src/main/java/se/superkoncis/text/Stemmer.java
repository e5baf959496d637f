package se.superkoncis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Stems by Lucene's filters: light Swedish stems (Savoy 2006) and Porter's for English, remembered per instance. Not safe for
 * use by several threads at once: make one per analysis.
 */
public final class Stemmer {
    /** Keeps hostile text from filling the heap with made-up words. */
    private static final int REMEMBERED = 100_000;
    /** Longer words are not words; they stand for themselves. */
    private static final int LONGEST = 60;

    private final OneWord word = new OneWord();
    private final TokenStream stems;
    private final Map<String, String> known = new HashMap<>();

    public Stemmer(Language language) {
        stems = language == Language.SWEDISH ? new SwedishLightStemFilter(word) : new PorterStemFilter(word);
    }

    /** The stem of a word in lower case; short, long and foreign words stay as they are. */
    public String stem(String lower) {
        if (lower.length() < 3 || lower.length() > LONGEST) {
            return lower;
        }
        String stem = known.get(lower);
        if (stem == null) {
            stem = compute(lower);
            if (known.size() < REMEMBERED) {
                known.put(lower, stem);
            }
        }
        return stem;
    }

    private String compute(String lower) {
        word.term.setEmpty().append(lower);
        try {
            stems.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("A stem filter cannot fail on a word in memory.", e);
        }
        return word.term.toString();
    }

    /** A stream that stands still on the word put into its attribute. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
