package se.superkoncis.control.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Snapshots;
import se.superkoncis.control.domain.rollout.evidence.Window;
import se.superkoncis.events.EventType;
import se.superkoncis.events.ExperimentSnapshot;
import se.superkoncis.events.KpiSnapshot;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;

/** Takes what metrics-service tells; KPIs of single tenants steer no rollout. */
@ApplicationScoped
class SnapshotConsumer implements EventHandler {

    private final Snapshots snapshots;

    SnapshotConsumer(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String channel() {
        return "snapshots";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.KPI_SNAPSHOT, EventType.EXPERIMENT_SNAPSHOT);
    }

    @Override
    public void on(List<Received> events) {
        for (Received received : events) {
            received.data(ExperimentSnapshot.class).ifPresent(s -> snapshots.keep(s.feature(), window(s)));
            received.data(KpiSnapshot.class)
                    .filter(s -> s.scope().equals("platform"))
                    .ifPresent(s -> snapshots.keep(reading(s)));
        }
    }

    private static Window window(ExperimentSnapshot s) {
        return new Window(
                s.arm(),
                s.measure(),
                s.from(),
                s.to(),
                s.n(),
                s.successes(),
                s.tenants(),
                s.designEffect(),
                s.histogram().stream()
                        .map(b -> new Window.Bin(b.upToMs(), b.n()))
                        .toList());
    }

    private static Reading reading(KpiSnapshot s) {
        Reading.State state =
                switch (s.status()) {
                    case OK, WARNING -> Reading.State.GOOD;
                    case TRIPPED -> Reading.State.TRIPPED;
                    case NO_DATA, UNKNOWN -> Reading.State.UNKNOWN;
                };
        return new Reading(s.kpi(), s.to(), state, s.value() == null ? null : Double.valueOf(s.value()));
    }
}
