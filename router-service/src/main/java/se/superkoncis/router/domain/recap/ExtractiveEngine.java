package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.reading.Sentence;

/** The safety net: the sentences that matter, word for word. */
public final class ExtractiveEngine implements RecapEngine {
    @Override
    public Recap recap(Transcript transcript, int words) {
        Heard heard = Heard.of(transcript, words);
        Selection selection = new Selection(heard);
        List<Point> points = new ArrayList<>();
        for (Selection.Picked picked :
                selection.pick(words - FastEngine.HEADINGS, picked -> Layout.length(text(picked.unit())))) {
            points.add(new Point(
                    picked.section(),
                    text(picked.unit()),
                    picked.unit().sentences().stream().map(Sentence::turn).toList()));
        }
        return new Layout(heard, words).recap(points);
    }

    private static String text(Unit unit) {
        return unit.sentences().stream().map(Sentence::spoken).collect(Collectors.joining(" "));
    }
}
