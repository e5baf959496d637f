package se.superkoncis.control.domain.propagation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who answers from which revision. An instance that has not been heard of for {@code patience} leaves the total; until then
 * a silent one is seen as behind. Silence is counted only while the reports can be read, so an outage forgets nobody.
 */
public final class Propagation {

    private final TreeMap<String, Subscriber> subscribers = new TreeMap<>();
    private Instant readAt = Instant.EPOCH;

    /** Takes a report in; reports may come twice. */
    public synchronized void hear(Report report) {
        Subscriber known = subscribers.get(report.instance());
        if (known == null) {
            subscribers.put(report.instance(), new Subscriber(report));
        } else {
            known.hear(report);
        }
    }

    /** An instance has ended in good order. */
    public synchronized void farewell(String instance, Instant heardAt) {
        Subscriber known = subscribers.get(instance);
        if (known != null && !known.latest().heardAt().isAfter(heardAt)) {
            subscribers.remove(instance);
        }
    }

    /** The reports have been read up to now. */
    public synchronized void readUpTo(Instant now) {
        readAt = now;
    }

    /** How far a change has come. */
    public synchronized Arrival arrival(Change change, Duration patience) {
        List<Duration> delays = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        Map<String, Subscriber> here = here(patience);
        here.forEach((name, subscriber) -> {
            if (!subscriber.hasApplied(change.revision())) {
                behind.add(name);
                return;
            }
            subscriber.appliedAt(change.revision()).ifPresent(at -> {
                Duration delay = Duration.between(change.at(), at);
                // Clocks differ a little; nothing arrives before it was sent.
                delays.add(delay.isNegative() ? Duration.ZERO : delay);
            });
        });
        Collections.sort(delays);
        return new Arrival(change, here.size() - behind.size(), here.size(), List.copyOf(delays), List.copyOf(behind));
    }

    /** What each instance said last, by name. */
    public synchronized List<Report> instances(Duration patience) {
        return here(patience).values().stream().map(Subscriber::latest).toList();
    }

    private Map<String, Subscriber> here(Duration patience) {
        Map<String, Subscriber> here = new TreeMap<>(subscribers);
        here.values().removeIf(s -> s.silentSince(readAt.minus(patience)));
        return here;
    }
}
