package se.superkoncis.control.adapter.kafka.applied;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.propagation.TrackPropagation;
import se.superkoncis.control.domain.propagation.Report;
import se.superkoncis.control.domain.usage.Counted;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.kit.log.Facts;

/** Turns records into reports. One that cannot be read says nothing of anybody, and the next heartbeat says it again. */
final class AppliedRecords {

    private static final Logger LOG = Logger.getLogger(AppliedRecords.class);

    private final CloudEvents codec = new CloudEvents();
    private final TrackPropagation propagation;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    AppliedRecords(TrackPropagation propagation) {
        this.propagation = propagation;
    }

    /** Takes out the newest totals of each start that was heard of since the last time. */
    List<Counted> counted() {
        List<Counted> taken = List.copyOf(counted.values());
        counted.clear();
        return taken;
    }

    /** Totals that could not be kept; newer ones of the same start stand in for them. */
    void again(Counted left) {
        counted.putIfAbsent(key(left), left);
    }

    private static String key(Counted of) {
        return of.instance() + ' ' + of.since();
    }

    void take(ConsumerRecord<String, byte[]> record) {
        Instant heardAt = Instant.ofEpochMilli(record.timestamp());
        if (record.value() == null && record.key() != null) {
            propagation.farewell(record.key(), heardAt);
            return;
        }
        Decoded decoded = codec.decode(record.topic(), name -> header(record, name), record.value());
        if (decoded instanceof Decoded.Accepted accepted && accepted.event().data() instanceof FlagsApplied applied) {
            propagation.hear(
                    new Report(applied.instance(), applied.service(), applied.revision(), applied.at(), heardAt));
            if (applied.evaluations() != null) {
                Counted told = counted(applied, heardAt);
                counted.put(key(told), told);
            }
        } else {
            Facts.of("report of applied flags ignored")
                    .with("offset", record.offset())
                    .warn(LOG);
        }
    }

    private static Counted counted(FlagsApplied applied, Instant heardAt) {
        Map<String, Long> totals = new HashMap<>();
        applied.evaluations().counts().forEach(count -> totals.merge(count.target(), count.total(), Math::max));
        return new Counted(
                applied.instance(), applied.service(), applied.evaluations().since(), heardAt, totals);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
