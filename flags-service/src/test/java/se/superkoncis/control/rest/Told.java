package se.superkoncis.control.rest;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.testsupport.Events;

/** Events as metrics-service tells them. */
final class Told {

    private static final CloudEvents CODEC = new CloudEvents();

    private Told() {}

    static void tell(EventData data) {
        tell(EventIds.fresh().toString(), data);
    }

    /** With an id of its own; the same one again is a repetition. */
    static void tell(String id, EventData data) {
        Events.publish(CODEC.encode(new Event<>(id, "/superkoncis/metrics", Instant.now(), null, null, null, data)));
    }

    static void send(ProducerRecord<String, byte[]> record) {
        Events.publish(record);
    }
}
