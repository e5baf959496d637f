package se.superkoncis.meeting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle;
import se.superkoncis.kit.channel.Erasure;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.meeting.MeetingEnd;
import se.superkoncis.meeting.MeetingIntake;

/** Takes what a meeting platform tells. Events of one kind in a row are handed on together. */
@ApplicationScoped
class MeetingConsumer implements EventHandler {

    private static final Logger LOG = Logger.getLogger(MeetingConsumer.class);

    private final MeetingIntake meetings;
    private final Erasure erasure;
    private final TranscriptJobs jobs;

    MeetingConsumer(MeetingIntake meetings, Erasure erasure, TranscriptJobs jobs) {
        this.meetings = meetings;
        this.erasure = erasure;
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
                meetings.end(all(run, MeetingLifecycle.Ended.class).stream()
                        .map(e -> new MeetingEnd(e.tenantId(), e.meetingId(), e.endedAt()))
                        .toList());
            case TRANSCRIPT_READY ->
                jobs.add(
                        run,
                        meetings.accept(
                                run.stream().map(TranscriptJobs::transcript).toList()));
            case MEETING_ERASED -> all(run, MeetingLifecycle.Erased.class).forEach(this::erase);
            default -> throw new IllegalStateException("not asked for: " + type(run.get(0)));
        }
    }

    private void erase(MeetingLifecycle.Erased erased) {
        meetings.erase(erased.tenantId(), erased.meetingId());
        erasure.erase(erased.meetingId());
        Facts.of("meeting erased")
                .with("meetingId", erased.meetingId())
                .with("tenantId", erased.tenantId())
                .info(LOG);
    }

    private static <T extends MeetingLifecycle> List<T> all(List<Received> run, Class<T> type) {
        return run.stream().flatMap(r -> r.data(type).stream()).toList();
    }
}
