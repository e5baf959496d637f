package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.superkoncis.router.domain.recap.select.TopicPhrases;
import se.superkoncis.router.domain.recap.speech.Names;
import se.superkoncis.router.domain.recap.speech.Reporter;
import se.superkoncis.text.Language;
import se.superkoncis.text.LanguageDetector;
import se.superkoncis.text.meeting.Cast;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;
import se.superkoncis.text.reading.Sentence;

/**
 * The fast tier: picks what matters by words alone and tells it in reported speech. A point holds nothing that its turns don't
 * say; numbers, names and negations are theirs.
 */
public final class FastEngine implements RecapEngine {
    private static final int TOPICS = 4;
    /** Words that the headings take at most. */
    static final int HEADINGS = Section.values().length;

    private static final int WORDS_FOR_TOPICS = 80;

    @Override
    public Recap recap(Transcript transcript, int words) {
        Language language = language(transcript, words);
        Cast cast = cast(transcript, language);
        Selection selection = new Selection(transcript, cast, language);
        Telling telling = new Telling(cast, Reporter.in(language, names(transcript, selection)));
        List<Point> points = new ArrayList<>();
        int room = words;
        if (words >= WORDS_FOR_TOPICS) {
            Point about = about(selection, language);
            if (about != null) {
                points.add(about);
                room -= Layout.length(about.text()) + 1;
            }
        }
        for (Selection.Picked picked : selection.pick(room - HEADINGS, telling::length)) {
            points.add(telling.point(picked));
        }
        return new Layout(language, words).recap(points);
    }

    static Language language(Transcript transcript, int words) {
        if (words < 1) {
            throw new IllegalArgumentException("A recap needs at least 1 word; " + words + " was asked for.");
        }
        return Language.ofTag(transcript.language())
                .orElseGet(() ->
                        LanguageDetector.detect(transcript.turns().stream().map(Utterance::text)::iterator));
    }

    static Cast cast(Transcript transcript, Language language) {
        return new Cast(
                language,
                transcript.turns().stream()
                        .map(turn -> new Cast.Voice(turn.speaker(), turn.role()))
                        .toList(),
                transcript.turns().stream().map(Utterance::text).toList());
    }

    private static Names names(Transcript transcript, Selection selection) {
        Names names = new Names();
        selection.sentences.forEach(sentence -> names.learn(sentence.words()));
        transcript.participants().forEach(person -> names.addPerson(person.name()));
        transcript.turns().stream().map(Utterance::speaker).distinct().forEach(names::addPerson);
        return names;
    }

    private static Point about(Selection selection, Language language) {
        List<TopicPhrases.Phrase> phrases =
                new TopicPhrases(language, selection.features).in(selection.sentences, TOPICS);
        if (phrases.size() < 2) {
            return null;
        }
        boolean swedish = language == Language.SWEDISH;
        StringBuilder text = new StringBuilder(swedish ? "Mötet handlade om " : "The team discussed ");
        TreeSet<Integer> turns = new TreeSet<>();
        for (int i = 0; i < phrases.size(); i++) {
            boolean last = i == phrases.size() - 1;
            text.append(i == 0 ? "" : last ? (swedish ? " och " : " and ") : ", ");
            text.append(swedish ? "" : "the ").append(phrases.get(i).text());
            turns.addAll(phrases.get(i).turns());
        }
        return new Point(Section.TOPIC, text.append('.').toString(), List.copyOf(turns));
    }

    /** Units told by their speakers' names. */
    private record Telling(Cast cast, Reporter reporter) {
        int length(Selection.Picked picked) {
            return Layout.length(text(picked));
        }

        Point point(Selection.Picked picked) {
            return new Point(
                    picked.section(),
                    text(picked),
                    picked.unit().sentences().stream().map(Sentence::turn).toList());
        }

        private String text(Selection.Picked picked) {
            List<Reporter.Said> said = picked.unit().sentences().stream()
                    .map(s -> new Reporter.Said(cast.speaker(s.speaker()), s.text()))
                    .toList();
            if (picked.summary()) {
                return reporter.summary(said);
            }
            return said.size() == 1
                    ? reporter.report(said.get(0), picked.section() == Section.SETTLED)
                    : reporter.quote(said);
        }
    }
}
