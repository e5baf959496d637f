package se.superkoncis.cli.recap;

import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.transcript.EngineInput;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;

/** A recap made here by the router's own engine, with the milliseconds that the engine took. */
record OfflineRecap(Recap recap, long millis) {

    static OfflineRecap of(Meeting meeting, RecapEngine engine, int words) {
        long begun = System.nanoTime();
        Recap recap = engine.recap(EngineInput.of(meeting), words);
        return new OfflineRecap(recap, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    RecapView view() {
        return new RecapView(recap.points().stream()
                .map(p -> new RecapView.Point(p.section().name(), p.text(), p.turns()))
                .toList());
    }
}
