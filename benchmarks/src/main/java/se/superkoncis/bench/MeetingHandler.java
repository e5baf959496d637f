package se.superkoncis.bench;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle.Scheduled;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.outbox.Outbox;

/** For each meeting that was scheduled a row of state and an event of about 1 kB. */
@ApplicationScoped
class MeetingHandler implements EventHandler {

    /** Makes the event as long as the one that caused it. */
    private static final String REASON = "the meeting was planned by its organiser in the calendar ".repeat(13);

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Clock clock;

    MeetingHandler(DataSource dataSource, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "meetings";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MEETING_SCHEDULED);
    }

    @Override
    public void on(List<Received> events) {
        List<Scheduled> scheduled = events.stream()
                .map(received -> (Scheduled) received.event().data())
                .toList();
        Sql.with(
                dataSource,
                connection ->
                        ScheduledMeetings.write(connection, scheduled.get(0).tenantId(), scheduled));
        Instant now = clock.instant();
        outbox.appendAll(
                events.stream().map(received -> audit(received.event(), now)).toList());
    }

    private static Event<AuditRecorded> audit(Event<?> cause, Instant now) {
        Scheduled meeting = (Scheduled) cause.data();
        String id = EventIds.derived(EventType.AUDIT_RECORDED, meeting.meetingId(), cause.id())
                .toString();
        AuditRecorded data = new AuditRecorded(
                id, now, "bench", "meeting.planned", meeting.meetingId(), meeting.tenantId(), null, null, REASON);
        return new Event<>(id, "/superkoncis/bench", now, meeting.meetingId(), meeting.tenantId(), null, data);
    }
}
