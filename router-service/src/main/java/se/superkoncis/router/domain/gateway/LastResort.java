package se.superkoncis.router.domain.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.router.domain.recap.ExtractiveEngine;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;
import se.superkoncis.text.LanguageDetector;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * The answer when no model may be called: it says so, and quotes what matters most of what the user wrote. It never claims
 * to be more.
 */
public final class LastResort {

    /** More text than this is not read; the newest is. */
    static final int MOST_CHARS = 60_000;

    private static final String SWEDISH =
            "Ingen språkmodell kunde anropas, så det här är inget svar utan de viktigaste "
                    + "meningarna ur din egen text, ordagrant.";
    private static final String ENGLISH = "No language model could be called, so this is not an answer but the most "
            + "important sentences of your own text, word for word.";
    private static final String SWEDISH_BARE = "Ingen språkmodell kunde anropas. Försök igen senare.";
    private static final String ENGLISH_BARE = "No language model could be called. Try again later.";

    private final RecapEngine engine = new ExtractiveEngine();

    /**
     * The answer.
     *
     * @param language {@code sv} or {@code en}, that of the text
     * @param opening says that no model was called
     * @param quotes sentences of the text; may be empty
     */
    public record Quoted(String language, String opening, List<String> quotes) {
        public Quoted {
            quotes = List.copyOf(quotes);
        }

        /** Opening and quotes as plain text. */
        public String text() {
            return quotes.isEmpty()
                    ? opening
                    : opening + "\n\n"
                            + quotes.stream().map(quote -> "- " + quote).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Quotes the texts. Takes processor time in proportion to them.
     *
     * @param texts what the user wrote, the oldest first
     * @param words most words of the quotes, from 1
     */
    public Quoted answer(List<String> texts, int words) {
        List<String> newest = newest(texts);
        Transcript transcript = new Transcript(
                null,
                null,
                null,
                null,
                newest.stream().map(text -> new Utterance("user", null, text)).toList());
        Recap recap = engine.recap(transcript, words);
        List<String> quotes = recap.points().stream().map(point -> point.text()).toList();
        return opened(recap.language().equals("en"), quotes);
    }

    /** The answer without reading more than the language: for when there is no time to. */
    public Quoted bare(List<String> texts) {
        List<String> newest = newest(texts);
        String sample = newest.isEmpty() ? "" : newest.get(newest.size() - 1);
        boolean english = LanguageDetector.detect(sample.substring(0, Math.min(sample.length(), 2_000)))
                .code()
                .equals("en");
        return opened(english, List.of());
    }

    private static Quoted opened(boolean english, List<String> quotes) {
        String opening =
                english ? (quotes.isEmpty() ? ENGLISH_BARE : ENGLISH) : (quotes.isEmpty() ? SWEDISH_BARE : SWEDISH);
        return new Quoted(english ? "en" : "sv", opening, quotes);
    }

    private static List<String> newest(List<String> texts) {
        List<String> kept = new ArrayList<>();
        int room = MOST_CHARS;
        for (int i = texts.size() - 1; i >= 0 && room > 0; i--) {
            String text = texts.get(i);
            String end = text.substring(Math.max(0, text.length() - room));
            room -= end.length();
            kept.add(0, end);
        }
        return kept;
    }
}
