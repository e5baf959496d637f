package se.superkoncis.decision;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** What the service has said about one meeting. */
record Heard(String meetingId) {

    static final String TOPIC = "meeting.decisions.v1";
    private static final String PREFIX = "se.superkoncis.";

    /** The first records about it, once there are so many. */
    List<TopicRecord> first(int count) {
        return first(TOPIC, count);
    }

    List<TopicRecord> first(String topic, int count) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.untilOfKey(meetingId, count);
        }
    }

    /** All records about it, once everything that was asked of the service before is done. */
    List<TopicRecord> all(String topic) {
        Events last = Events.meeting(meetingId + "-last-" + System.nanoTime(), "nobody");
        Events.publish(last.ended(), last.transcriptReady(1, Script.turns(Script.FULL)));
        new Heard(last.meetingId()).first(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Tables.query("select id::text from decision.job where subject = ?", meetingId)
                                .isEmpty()
                        && Tables.query("select id::text from decision.outbox where subject = ?", meetingId)
                                .isEmpty());
        try (TopicReader reader = TopicReader.of(topic)) {
            return TopicReader.ofKey(reader.all(), meetingId);
        }
    }

    /** Types of all records about it, without what they have in common. */
    List<String> allTypes() {
        return all(TOPIC).stream().map(Heard::type).toList();
    }

    static String type(TopicRecord record) {
        return record.type().substring(PREFIX.length());
    }
}
