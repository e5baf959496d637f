package se.superkoncis.kit.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.kit.config.KitConfig;

/** Reads the transcript of an event, from the event itself or from where its reference points. */
@ApplicationScoped
public class TranscriptLoader {

    private final References references;
    private final KitConfig.Transcripts settings;

    TranscriptLoader(References references, KitConfig config) {
        this.references = references;
        this.settings = config.transcripts();
    }

    /**
     * The transcript with what is odd about it.
     *
     * @throws se.superkoncis.kit.channel.RefusedException when the reference is forbidden, gone, too large, not what its
     *     hash says, or no transcript
     * @throws IOException when it cannot be fetched now
     * @throws InterruptedException when the service stops
     */
    public LoadedTranscript load(TranscriptReady event) throws IOException, InterruptedException {
        List<Turn> turns = event.turns() == null ? references.turns(event.transcriptRef()) : event.turns();
        List<String> notices = new ArrayList<>();
        if (turns.isEmpty()) {
            notices.add("EMPTY_TRANSCRIPT");
        }
        if (turns.size() > settings.maxTurns()) {
            turns = turns.subList(0, settings.maxTurns());
            notices.add("TRANSCRIPT_CUT");
        }
        if (runsBackwards(event, turns)) {
            notices.add("TIME_RUNS_BACKWARDS");
        }
        return new LoadedTranscript(turns, notices);
    }

    private static boolean runsBackwards(TranscriptReady event, List<Turn> turns) {
        boolean meeting = event.startedAt() != null
                && event.endedAt() != null
                && event.endedAt().isBefore(event.startedAt());
        long last = 0;
        for (Turn turn : turns) {
            // Absent times are 0 and say nothing.
            if (turn.startMs() > 0 && turn.startMs() < last || turn.endMs() > 0 && turn.endMs() < turn.startMs()) {
                return true;
            }
            last = Math.max(last, turn.startMs());
        }
        return meeting;
    }
}
