package se.superkoncis.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.job.Jobs;
import se.superkoncis.kit.job.NewJob;

/** Writes a row per event and a job per ended meeting; meetings can be told to fail. */
@ApplicationScoped
public class ApplyingHandler implements EventHandler {

    /** How events of a meeting fail. */
    public enum Failure {
        /** A bug: every attempt throws. */
        BROKEN,
        /** The handler refuses for good. */
        REFUSED
    }

    private final Map<String, Failure> failing = new ConcurrentHashMap<>();
    private final DataSource dataSource;
    private final Jobs jobs;

    ApplyingHandler(DataSource dataSource, Jobs jobs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
    }

    /** Makes events of a meeting fail. */
    public void fail(String meetingId, Failure failure) {
        failing.put(meetingId, failure);
    }

    /** Makes them work again. */
    public void mend(String meetingId) {
        failing.remove(meetingId);
    }

    @Override
    public String channel() {
        return "meetings";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MEETING_SCHEDULED, EventType.MEETING_ENDED);
    }

    @Override
    public void on(List<Received> events) {
        for (Received received : events) {
            MeetingLifecycle data = (MeetingLifecycle) received.event().data();
            Failure failure = failing.get(data.meetingId());
            if (failure == Failure.REFUSED) {
                throw new RefusedException("TEST_REFUSAL", "the test says no");
            }
            insert(data);
            if (failure == Failure.BROKEN) {
                throw new IllegalStateException("the test breaks after the insert");
            }
            if (data.eventType() == EventType.MEETING_ENDED) {
                jobs.add(List.of(NewJob.of(
                        TestWork.KIND, data.meetingId(), data.meetingId(), data.tenantId(), "", received.source())));
            }
        }
    }

    private void insert(MeetingLifecycle data) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into applied (tenant_id, meeting_id, event_type) values (?, ?, ?)")) {
                statement.setString(1, data.tenantId());
                statement.setString(2, data.meetingId());
                statement.setString(3, data.eventType().name());
                return statement.executeUpdate();
            }
        });
    }
}
