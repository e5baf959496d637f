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
 * What an engine reads of a transcript.
 *
 * @param cut whether something lay beyond the limits of {@link SentenceReader} and was not read
 */
public record Heard(
        Language language, Cast cast, List<Sentence> sentences, Names names, Set<String> people, boolean cut) {

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
        for (int turn = 0; turn < transcript.turns().size(); turn++) {
            Utterance utterance = transcript.turns().get(turn);
            lines.add(new Line(turn, cast.number(utterance.speaker()), utterance.text()));
        }
        SentenceReader.Reading reading = new SentenceReader(language).read(lines);
        List<Sentence> sentences = reading.sentences();
        Names names = new Names();
        sentences.forEach(sentence -> names.learn(sentence.words()));
        Set<String> people = new HashSet<>();
        transcript.participants().forEach(person -> people.add(person.name()));
        transcript.turns().forEach(turn -> people.add(turn.speaker()));
        people.forEach(names::addPerson);
        return new Heard(language, cast, sentences, names, words(people), reading.cut());
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
