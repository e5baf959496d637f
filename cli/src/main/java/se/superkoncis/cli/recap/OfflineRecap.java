package se.superkoncis.cli.recap;

import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** A recap made here by the router's own engine, with the milliseconds that the engine took. */
record OfflineRecap(Recap recap, long millis) {

    static OfflineRecap of(Meeting meeting, RecapEngine engine, int words) {
        long begun = System.nanoTime();
        Recap recap = engine.recap(transcript(meeting), words);
        return new OfflineRecap(recap, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static Transcript transcript(Meeting meeting) {
        return new Transcript(
                meeting.title(),
                meeting.language(),
                meeting.startedAt() == null ? null : meeting.startedAt().toInstant(),
                meeting.participants().stream()
                        .map(p -> new Person(p.name(), p.role()))
                        .toList(),
                meeting.turns().stream()
                        .map(t -> new Utterance(t.speaker(), t.role(), t.text()))
                        .toList());
    }

    RecapView view() {
        return new RecapView(recap.points().stream()
                .map(p -> new RecapView.Point(p.section().name(), p.text(), p.turns()))
                .toList());
    }
}
