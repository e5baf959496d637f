package se.superkoncis.router.domain.recap.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.superkoncis.router.domain.recap.speech.Names;
import se.superkoncis.text.Language;
import se.superkoncis.text.LanguageDetector;
import se.superkoncis.text.meeting.Cast;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;
import se.superkoncis.text.reading.Line;
import se.superkoncis.text.reading.Sentence;
import se.superkoncis.text.reading.SentenceReader;

/**
 * What an engine reads of a transcript. It is limited, so that no transcript can take minutes: {@value #CHARS_PER_TURN} chars of a
 * turn, {@value #CHARS} of a meeting (some forty hours of speech), {@value #SENTENCES} sentences.
 *
 * @param cut whether something lay beyond the limits and was not read
 */
public record Heard(
        Language language, Cast cast, List<Sentence> sentences, Names names, Set<String> people, boolean cut) {
    static final int CHARS_PER_TURN = 200_000;
    static final int CHARS = 2_000_000;
    static final int SENTENCES = 60_000;

    /**
     * Reads a transcript for a recap.
     *
     * @throws IllegalArgumentException when {@code words} is less than 1
     */
    public static Heard of(Transcript transcript, int words) {
        if (words < 1) {
            throw new IllegalArgumentException("A recap needs at least 1 word; " + words + " was asked for.");
        }
        List<String> texts = transcript.turns().stream().map(Utterance::text).toList();
        Language language = Language.ofTag(transcript.language()).orElseGet(() -> LanguageDetector.detect(texts));
        Cast cast = new Cast(
                language,
                transcript.turns().stream()
                        .map(turn -> new Cast.Voice(turn.speaker(), turn.role()))
                        .toList(),
                texts);
        List<Line> lines = new ArrayList<>();
        boolean cut = lines(transcript, cast, lines);
        List<Sentence> sentences = new SentenceReader(language).read(lines);
        if (sentences.size() >= SENTENCES) {
            cut = true;
            sentences = sentences.subList(0, SENTENCES);
        }
        Names names = new Names();
        sentences.forEach(sentence -> names.learn(sentence.words()));
        Set<String> people = new HashSet<>();
        transcript.participants().forEach(person -> people.add(person.name()));
        transcript.turns().forEach(turn -> people.add(turn.speaker()));
        people.forEach(names::addPerson);
        return new Heard(language, cast, sentences, names, words(people), cut);
    }

    private static boolean lines(Transcript transcript, Cast cast, List<Line> lines) {
        boolean cut = false;
        int left = CHARS;
        for (int turn = 0; turn < transcript.turns().size(); turn++) {
            Utterance utterance = transcript.turns().get(turn);
            int most = Math.min(CHARS_PER_TURN, left);
            String text = utterance.text();
            if (text.length() > most) {
                cut = true;
                text = text.substring(0, most);
            }
            left -= text.length();
            lines.add(new Line(turn, cast.number(utterance.speaker()), text));
        }
        return cut;
    }

    private static Set<String> words(Set<String> names) {
        Set<String> words = new HashSet<>();
        for (String name : names) {
            for (String word : name.split("[^\\p{L}-]+")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
