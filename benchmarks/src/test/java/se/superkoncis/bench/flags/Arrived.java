package se.superkoncis.bench.flags;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import se.superkoncis.flags.FlagsClient;

/** When each subscriber began to answer from which revision. */
final class Arrived {

    private final Map<FlagsClient, ConcurrentSkipListMap<Long, Instant>> times = new ConcurrentHashMap<>();

    void listenTo(FlagsClient subscriber) {
        ConcurrentSkipListMap<Long, Instant> own = new ConcurrentSkipListMap<>();
        times.put(subscriber, own);
        var unused = subscriber.onChange(snapshot -> own.putIfAbsent(snapshot.revision(), Instant.now()));
    }

    /** When this revision or a later one was there. */
    Instant at(FlagsClient subscriber, long revision) {
        return times.get(subscriber).ceilingEntry(revision).getValue();
    }
}
