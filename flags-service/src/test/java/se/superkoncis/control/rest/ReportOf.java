package se.superkoncis.control.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.events.Topics;
import se.superkoncis.events.WireRecord;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.TopicReader;

/** The report of an instance, to be sent in its stead. */
record ReportOf(FlagsApplied report) {

    static ReportOf read(String instance) {
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_APPLIED.topicName())) {
            return new ReportOf(topic.untilOfKey(instance, 1).get(0).data(FlagsApplied.class));
        }
    }

    void sendAgain() {
        Events.publish(new CloudEvents()
                .encode(new Event<>("again", "/test", java.time.Instant.now(), report.instance(), null, null, report)));
    }

    /** A record that nobody can read, under the instance's key. */
    void sendBroken() {
        Events.publish(new WireRecord(
                Topics.FLAGS_APPLIED.topicName(),
                report.instance(),
                Map.of("ce_type", "se.superkoncis.flags.applied.v1"),
                "{\"broken".getBytes(StandardCharsets.UTF_8)));
    }

    void forget() {
        Events.publish(new WireRecord(Topics.FLAGS_APPLIED.topicName(), report.instance(), Map.of(), null));
    }
}
