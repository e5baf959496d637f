package se.superkoncis.control.application.propagation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.propagation.Arrival;
import se.superkoncis.control.domain.propagation.Change;
import se.superkoncis.control.domain.propagation.ChangeLog;
import se.superkoncis.control.domain.propagation.Propagation;
import se.superkoncis.control.domain.propagation.Report;

/** Shows which change has arrived where. */
@ApplicationScoped
public class TrackPropagation {

    private final Propagation propagation = new Propagation();
    private final ChangeLog changes;

    TrackPropagation(ChangeLog changes) {
        this.changes = changes;
    }

    /** An instance says which revision it answers from. */
    public void hear(Report report) {
        propagation.hear(report);
    }

    /** An instance has ended in good order. */
    public void farewell(String instance, Instant heardAt) {
        propagation.farewell(instance, heardAt);
    }

    /** Everything that instances have said by now has been heard. */
    public void readUpTo(Instant now) {
        propagation.readUpTo(now);
    }

    /**
     * The newest changes below a revision and how far they have come, newest first.
     *
     * @param patience after which silence an instance counts as gone
     */
    @Transactional
    public List<Arrival> arrivals(long below, int limit, Duration patience) {
        return changes.below(below, limit).stream()
                .map(change -> propagation.arrival(change, patience))
                .toList();
    }

    /** What each instance said last, by name. */
    public List<Report> instances(Duration patience) {
        return propagation.instances(patience);
    }

    /** The first change that an instance at a revision lacks; empty when it lacks none. */
    @Transactional
    public Optional<Change> firstAbove(long revision) {
        return changes.firstAbove(revision);
    }

    /** The newest revision; 0 when nothing was ever changed. */
    @Transactional
    public long newest() {
        return changes.below(Long.MAX_VALUE, 1).stream()
                .mapToLong(Change::revision)
                .findFirst()
                .orElse(0);
    }
}
