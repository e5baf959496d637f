package se.superkoncis.control.adapter.kafka.applied;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.TrackPropagation;
import se.superkoncis.control.domain.propagation.Report;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.kit.log.Facts;

/** Turns records into reports. One that cannot be read says nothing of anybody, and the next heartbeat says it again. */
final class AppliedRecords {

    private static final Logger LOG = Logger.getLogger(AppliedRecords.class);

    private final CloudEvents codec = new CloudEvents();
    private final TrackPropagation propagation;

    AppliedRecords(TrackPropagation propagation) {
        this.propagation = propagation;
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
        } else {
            Facts.of("report of applied flags ignored")
                    .with("offset", record.offset())
                    .warn(LOG);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
