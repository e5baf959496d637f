package se.superkoncis.text.speech;

import java.util.List;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Negations;
import se.superkoncis.text.NumberWords;

/**
 * Makes a spoken sentence readable by leaving things out: hesitations, fillers, repeated words, words broken off, openers and
 * closers without content. Words that carry content, numbers, names and negations stay, in their order and form.
 */
public final class SpeechCleaner {
    private static final int LONGEST_REPEAT = 4;
    private static final int LONGEST_FRAGMENT = 4;
    /** Sentences are far shorter; what is longer is not speech, and is only cut. */
    private static final int LONGEST_SENTENCE_CHARS = 2_000;

    private final Language language;
    private final SpokenForms forms;
    private final FunctionWords functionWords;

    public SpeechCleaner(Language language) {
        this.language = language;
        forms = SpokenForms.of(language);
        functionWords = FunctionWords.of(language);
    }

    /**
     * The sentence cleaned, with a capital first and a full stop or question mark last; empty when nothing but noise was said.
     * Text beyond 2,000 chars is left out.
     */
    public String clean(String sentence) {
        String text =
                sentence.length() > LONGEST_SENTENCE_CHARS ? sentence.substring(0, LONGEST_SENTENCE_CHARS) : sentence;
        SpokenSentence spoken = new SpokenSentence(joinClitics(text));
        dropHesitations(spoken);
        dropAbortedStart(spoken);
        dropFragments(spoken);
        dropRepeats(spoken);
        dropFillers(spoken);
        dropOpeners(spoken);
        dropClosers(spoken);
        return spoken.written();
    }

    /** Some transcripts write "it 's" and "do n't". */
    private static String joinClitics(String text) {
        return text.indexOf(" '") < 0 && text.indexOf(" n't") < 0
                ? text
                : text.replaceAll(" '(?=(?:s|re|ve|ll|d|m)\\b)", "'").replace(" n't", "n't");
    }

    private void dropHesitations(SpokenSentence spoken) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            if (forms.has("hesitation", spoken.word(i).lower())) {
                boolean comma = spoken.commaBefore(i) && i > 0 && (i + 1 >= spoken.size() || clauseAt(spoken, i + 1));
                spoken.drop(i, i + 1, comma);
            }
        }
    }

    private boolean clauseAt(SpokenSentence spoken, int at) {
        return forms.has("pronoun", spoken.word(at).lower());
    }

    /** "Om allt går bra är väl ett... jag vill bara säga att" says only what follows the break. */
    private void dropAbortedStart(SpokenSentence spoken) {
        for (int i = spoken.size() - 3; i > 0; i--) {
            boolean broken = spoken.gap(i).contains("..") || spoken.gap(i).indexOf('…') >= 0;
            if (broken && functionWords.contains(spoken.word(i - 1).lower()) && !hasWeight(spoken, i)) {
                spoken.drop(0, i, false);
                return;
            }
        }
    }

    /** Numbers and negations are never left out with a false start. */
    private boolean hasWeight(SpokenSentence spoken, int end) {
        for (int i = 0; i < end; i++) {
            if (NumberWords.isNumber(language, spoken.word(i))
                    || Negations.isNegation(language, spoken.word(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private void dropFragments(SpokenSentence spoken) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            String word = spoken.word(i).lower();
            boolean plainGap = i + 1 < spoken.size() && spoken.gap(i + 1).isBlank();
            if (word.length() <= LONGEST_FRAGMENT
                    && !functionWords.contains(word)
                    && !spoken.word(i).hasDigit()
                    && plainGap
                    && (isStray(spoken, i) || startsNext(spoken, i))) {
                spoken.drop(i, i + 1, false);
            }
        }
    }

    private static boolean isStray(SpokenSentence spoken, int at) {
        String text = spoken.word(at).text();
        return text.length() == 1 && "bcdfghjklmnpqrstvwxz".indexOf(text.charAt(0)) >= 0;
    }

    private boolean startsNext(SpokenSentence spoken, int at) {
        String word = spoken.word(at).lower();
        String next = spoken.word(at + 1).lower();
        return next.length() > word.length() + 1
                && next.startsWith(word)
                && !NumberWords.isNumber(language, spoken.word(at))
                && !spoken.word(at).isCapitalised();
    }

    private void dropRepeats(SpokenSentence spoken) {
        for (int length = LONGEST_REPEAT; length > 0; length--) {
            for (int i = spoken.size() - 2 * length; i >= 0; i--) {
                if (repeats(spoken, i, length)) {
                    spoken.drop(i, i + length, i > 0 && spoken.gap(i).indexOf(',') >= 0);
                    i = Math.min(i, spoken.size() - 2 * length + 1);
                }
            }
        }
    }

    private boolean repeats(SpokenSentence spoken, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (i + length >= spoken.size()
                    || !spoken.word(i).lower().equals(spoken.word(i + length).lower())
                    || NumberWords.isNumber(language, spoken.word(i))) {
                return false;
            }
        }
        return true;
    }

    private void dropFillers(SpokenSentence spoken) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            for (List<String> entry :
                    forms.startingWith("filler", spoken.word(i).lower())) {
                if (dropFiller(spoken, i, entry)) {
                    break;
                }
            }
        }
    }

    private boolean dropFiller(SpokenSentence spoken, int at, List<String> entry) {
        boolean betweenCommas = entry.get(0).startsWith(",");
        int end = at + entry.size();
        boolean commas = spoken.commaBefore(at) && spoken.commaBefore(end);
        if (!spoken.matches(at, betweenCommas ? withoutComma(entry) : entry) || betweenCommas && !commas) {
            return false;
        }
        boolean clauseFollows = end < spoken.size() && clauseAt(spoken, end);
        spoken.drop(at, end, at > 0 && clauseFollows && (spoken.commaBefore(at) || spoken.commaBefore(end)));
        return true;
    }

    private static List<String> withoutComma(List<String> entry) {
        String[] words = entry.toArray(String[]::new);
        words[0] = words[0].substring(1);
        return List.of(words);
    }

    private void dropOpeners(SpokenSentence spoken) {
        int length = opener(spoken);
        while (length > 0 && length < spoken.size()) {
            spoken.drop(0, length, false);
            length = opener(spoken);
        }
    }

    private int opener(SpokenSentence spoken) {
        if (spoken.size() == 0) {
            return 0;
        }
        String first = spoken.word(0).lower();
        for (List<String> phrase : forms.startingWith("opener", first)) {
            if (spoken.matches(0, phrase) && !followed(spoken, phrase.size(), "opener-not")) {
                return phrase.size();
            }
        }
        for (List<String> phrase : forms.startingWith("opener-comma", first)) {
            if (spoken.matches(0, phrase) && spoken.commaBefore(phrase.size())) {
                return phrase.size();
            }
        }
        for (List<String> phrase : forms.startingWith("opener-pronoun", first)) {
            if (spoken.matches(0, phrase) && followed(spoken, phrase.size(), "pronoun")) {
                return phrase.size();
            }
        }
        return 0;
    }

    private boolean followed(SpokenSentence spoken, int at, String kind) {
        return at < spoken.size()
                && spoken.gap(at).isBlank()
                && forms.has(kind, spoken.word(at).lower());
    }

    private void dropClosers(SpokenSentence spoken) {
        boolean dropped = true;
        while (dropped && spoken.size() > 1) {
            dropped = false;
            for (List<String> phrase : forms.of("closer")) {
                int from = spoken.size() - phrase.size();
                if (from > 0 && spoken.matches(from, phrase)) {
                    spoken.drop(from, spoken.size(), false);
                    dropped = true;
                }
            }
        }
    }
}
