package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.TopicPhrases;
import se.superkoncis.router.domain.recap.speech.Reporter;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Cast;
import se.superkoncis.text.meeting.Transcript;
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
        Heard heard = Heard.of(transcript, words);
        Selection selection = new Selection(heard);
        Telling telling = new Telling(heard.cast(), Reporter.in(heard.language(), heard.names()));
        List<Point> points = new ArrayList<>();
        int room = words;
        if (words >= WORDS_FOR_TOPICS) {
            Point about = about(selection, heard.language());
            if (about != null) {
                points.add(about);
                room -= Layout.length(about.text()) + 1;
            }
        }
        for (Selection.Picked picked : selection.pick(room - HEADINGS, telling::length)) {
            points.add(telling.point(picked));
        }
        return new Layout(heard, words).recap(points);
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
