package se.superkoncis.decision.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.application.AcceptTranscripts;
import se.superkoncis.decision.application.EraseMeeting;
import se.superkoncis.decision.application.NoteMeetingEnds;
import se.superkoncis.decision.domain.meeting.MeetingEnd;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;

/** Takes what a meeting platform tells. Events of one kind in a row are handed on together. */
@ApplicationScoped
class MeetingConsumer implements EventHandler {

    private final NoteMeetingEnds ends;
    private final AcceptTranscripts transcripts;
    private final EraseMeeting erase;
    private final ExtractionJobs jobs;

    MeetingConsumer(NoteMeetingEnds ends, AcceptTranscripts transcripts, EraseMeeting erase, ExtractionJobs jobs) {
        this.ends = ends;
        this.transcripts = transcripts;
        this.erase = erase;
        this.jobs = jobs;
    }

    @Override
    public String channel() {
        return "meetings";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MEETING_ENDED, EventType.TRANSCRIPT_READY, EventType.MEETING_ERASED);
    }

    @Override
    public void on(List<Received> events) {
        List<Received> run = new ArrayList<>();
        for (Received event : events) {
            if (!run.isEmpty() && type(event) != type(run.get(0))) {
                apply(run);
                run.clear();
            }
            run.add(event);
        }
        apply(run);
    }

    private static EventType type(Received received) {
        return received.event().data().eventType();
    }

    private void apply(List<Received> run) {
        switch (type(run.get(0))) {
            case MEETING_ENDED ->
                ends.note(all(run, MeetingLifecycle.Ended.class).stream()
                        .map(e -> new MeetingEnd(e.tenantId(), e.meetingId(), e.endedAt()))
                        .toList());
            case TRANSCRIPT_READY ->
                jobs.add(
                        run,
                        transcripts.accept(
                                run.stream().map(ExtractionJobs::transcript).toList()));
            case MEETING_ERASED ->
                all(run, MeetingLifecycle.Erased.class).forEach(e -> erase.erase(e.tenantId(), e.meetingId()));
            default -> throw new IllegalStateException("not asked for: " + type(run.get(0)));
        }
    }

    private static <T extends MeetingLifecycle> List<T> all(List<Received> run, Class<T> type) {
        return run.stream().flatMap(r -> r.data(type).stream()).toList();
    }
}
