package se.superkoncis.kit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.kit.ApplyingHandler;
import se.superkoncis.kit.KitTables;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class AcceptThenWorkTest {

    private static final String DLQ = "meeting.lifecycle.v1.dlq";

    private final String id = "m-" + UUID.randomUUID();
    private final Events meeting = Events.meeting(id, "acme");

    @Inject
    ApplyingHandler handler;

    @Inject
    MeterRegistry meters;

    @Test
    void shouldApplyAnEventOnceHoweverOftenItComes() {
        // Given
        ProducerRecord<String, byte[]> scheduled = meeting.scheduled();
        double before = count("duplicate");
        // When
        Events.publish(scheduled, scheduled, scheduled, meeting.ended());
        // Then
        await().until(() -> KitTables.applied(id).contains("MEETING_ENDED"));
        assertThat(KitTables.applied(id)).containsExactly("MEETING_SCHEDULED", "MEETING_ENDED");
        assertThat(count("duplicate") - before).isEqualTo(2);
    }

    @Test
    void shouldApplyABatchOfManyTenantsInOrder() {
        // Given
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Events one = Events.meeting(id + "-" + i, "tenant-" + i % 7);
            records.add(one.scheduled());
            records.add(one.joined("Eva"));
            records.add(one.ended());
        }
        // When
        Events.publish(Stack.kafka().bootstrapServers(), records);
        // Then
        for (int i = 0; i < 60; i++) {
            String one = id + "-" + i;
            await().until(() -> KitTables.applied(one).equals(List.of("MEETING_SCHEDULED", "MEETING_ENDED")));
        }
    }

    @Test
    void shouldSendPoisonToTheDlqWithItsReasonAndOriginalBytes() {
        // Given
        ProducerRecord<String, byte[]> badJson = Events.withBody(meeting.scheduled(), "{\"meetingId\":");
        ProducerRecord<String, byte[]> violation = Events.withBody(meeting.scheduled(), "{\"meetingId\":\"x\"}");
        ProducerRecord<String, byte[]> unknown =
                Events.withHeader(meeting.scheduled(), "ce_type", "com.example.other.v1");
        ProducerRecord<String, byte[]> envelope = Events.withHeader(meeting.scheduled(), "ce_id", null);
        // When
        Events.publish(badJson, violation, unknown, envelope, meeting.ended());
        // Then
        try (TopicReader reader = TopicReader.of(DLQ)) {
            List<TopicRecord> dead = reader.untilOfKey(id, 4);
            assertThat(dead)
                    .extracting(r -> r.headers().get("dlq_reason"))
                    .containsExactly("BAD_JSON", "SCHEMA_VIOLATION", "UNKNOWN_TYPE", "BAD_ENVELOPE");
            assertThat(dead.get(0).text()).isEqualTo("{\"meetingId\":");
            assertThat(dead.get(0).headers())
                    .containsEntry("dlq_service", "kit")
                    .containsEntry("dlq_group", "superkoncis.kit.test")
                    .containsEntry("dlq_topic", "meeting.lifecycle.v1")
                    .containsKeys("dlq_partition", "dlq_offset", "dlq_at", "dlq_detail", "ce_id", "ce_type");
        }
        await().until(() -> KitTables.applied(id).equals(List.of("MEETING_ENDED")));
    }

    @Test
    void shouldKeepTheKeyOfPoisonWhateverItIs() {
        // Given
        byte[] zeros = new byte[8];
        String huge = "k".repeat(20_000);
        ProducerRecord<String, byte[]> poison = Events.withBody(meeting.scheduled(), "no json " + id);
        // When
        Events.publish(
                new ProducerRecord<>(
                        poison.topic(),
                        null,
                        new String(zeros, StandardCharsets.UTF_8),
                        poison.value(),
                        poison.headers()),
                new ProducerRecord<>(poison.topic(), null, huge, poison.value(), poison.headers()),
                new ProducerRecord<>(poison.topic(), null, (String) null, poison.value(), poison.headers()));
        // Then
        try (TopicReader reader = TopicReader.of(DLQ)) {
            List<TopicRecord> dead =
                    reader
                            .until(all -> all.stream()
                                            .filter(r -> r.text().equals("no json " + id))
                                            .count()
                                    == 3)
                            .stream()
                            .filter(r -> r.text().equals("no json " + id))
                            .toList();
            assertThat(dead)
                    .extracting(TopicRecord::key)
                    .containsExactlyInAnyOrder(new String(zeros, StandardCharsets.UTF_8), huge, null);
        }
    }

    @Test
    void shouldSendWhatTheHandlerRefusesToTheDlqAndApplyTheRestOfTheBatch() {
        // Given
        String other = id + "-other";
        handler.fail(id, ApplyingHandler.Failure.REFUSED);
        // When
        Events.publish(
                Events.meeting(other, "acme").scheduled(),
                meeting.scheduled(),
                Events.meeting(other, "acme").ended());
        // Then
        try (TopicReader reader = TopicReader.of(DLQ)) {
            assertThat(reader.untilOfKey(id, 1).get(0).headers()).containsEntry("dlq_reason", "TEST_REFUSAL");
        }
        await().until(() -> KitTables.applied(other).size() == 2);
        assertThat(KitTables.applied(id)).isEmpty();
    }

    @Test
    void shouldParkARecordThatFailsAloneAndKeepTheOrderOfItsKey() {
        // Given
        String other = id + "-other";
        handler.fail(id, ApplyingHandler.Failure.BROKEN);
        // When
        Events.publish(meeting.scheduled(), Events.meeting(other, "acme").scheduled(), meeting.ended());
        // Then
        await().until(() -> KitTables.applied(other).size() == 1);
        await().until(() -> KitTables.jobs(id).equals(List.of("parked.meetings", "parked.meetings")));
        assertThat(KitTables.applied(id)).isEmpty();
        // When
        handler.mend(id);
        // Then
        await().until(() -> KitTables.applied(id).equals(List.of("MEETING_SCHEDULED", "MEETING_ENDED")));
    }

    @Test
    void shouldWaitBehindARecordThatAnEarlierLifeOrAnotherReplicaParked() {
        // Given a parked record in the table, of which this process knows nothing; it is not due yet
        SourceRecord parked = SourceRecord.of(read(meeting.scheduled()));
        KitTables.query(
                "insert into kit.job (id, kind, job_key, subject, payload, source_record, accepted_by, run_at)"
                        + " values (?, 'parked.meetings', ?, ?, '', ?, 'kit-2', now() + interval '1 day') returning id",
                UUID.randomUUID(),
                id,
                id,
                parked.toBytes());
        // When
        Events.publish(meeting.ended());
        // Then
        await().until(() -> KitTables.jobs(id).equals(List.of("parked.meetings", "parked.meetings")));
        assertThat(KitTables.applied(id)).isEmpty();
        // When its time comes
        KitTables.query("update kit.job set run_at = now() where job_key = ? returning id", id);
        // Then
        await().until(() -> KitTables.applied(id).equals(List.of("MEETING_SCHEDULED", "MEETING_ENDED")));
    }

    @Test
    void shouldWaitBehindARecordThatAnotherReplicaIsParkingAtThisMoment() throws SQLException {
        // Given a replica that has lost the partition and is still about to park the first record
        ProducerRecord<String, byte[]> first = meeting.scheduled();
        PostgresLogin login = Stack.postgres().superuser();
        try (Connection other = DriverManager.getConnection(login.url(), login.user(), login.password());
                PreparedStatement accept = other.prepareStatement(
                        "insert into kit.inbox (consumer_group, source, event_id) values ('superkoncis.kit.test', ?, ?)");
                PreparedStatement park = other.prepareStatement(
                        "insert into kit.job (id, kind, job_key, subject, payload, source_record, accepted_by, run_at)"
                                + " values (?, 'parked.meetings', ?, ?, '', ?, 'kit-2', now() + interval '1 day')")) {
            other.setAutoCommit(false);
            accept.setString(1, header(first, "ce_source"));
            accept.setString(2, header(first, "ce_id"));
            accept.executeUpdate();
            park.setObject(1, UUID.randomUUID());
            park.setString(2, id);
            park.setString(3, id);
            park.setBytes(4, SourceRecord.of(read(first)).toBytes());
            park.executeUpdate();
            // When
            Events.publish(first, meeting.ended());
            await().until(() -> KitTables.query(
                            "select 1 from pg_stat_activity where usename = 'kit_app' and wait_event_type = 'Lock'")
                    .contains("1"));
            other.commit();
        }
        // Then
        await().until(() -> KitTables.jobs(id).equals(List.of("parked.meetings", "parked.meetings")));
        assertThat(KitTables.applied(id)).isEmpty();
        KitTables.query("delete from kit.job where job_key = ? returning id", id);
    }

    @Test
    void shouldSendARecordThatKeepsFailingToTheDlqWhenPatienceIsOver() {
        // Given
        handler.fail(id, ApplyingHandler.Failure.BROKEN);
        // When
        Events.publish(meeting.scheduled());
        // Then
        try (TopicReader reader = TopicReader.of(DLQ)) {
            TopicRecord dead = reader.untilOfKey(id, 1).get(0);
            assertThat(dead.headers()).containsEntry("dlq_reason", "RETRY_EXHAUSTED");
            assertThat(dead.value()).isEqualTo(meeting.scheduled().value());
        }
        assertThat(KitTables.jobs(id)).isEmpty();
        handler.mend(id);
    }

    @Test
    void shouldTakeAReplayMeantForThisGroupAndSkipOthers() {
        // Given
        ProducerRecord<String, byte[]> first = meeting.scheduled();
        Events.publish(first);
        await().until(() -> KitTables.applied(id).size() == 1);
        ProducerRecord<String, byte[]> replay =
                Events.withHeader(Events.withHeader(first, "replay_group", "superkoncis.kit.test"), "replay_id", "r1");
        ProducerRecord<String, byte[]> others =
                Events.withHeader(Events.withHeader(first, "replay_group", "superkoncis.other"), "replay_id", "r2");
        // When
        Events.publish(replay, others, replay, meeting.ended());
        // Then
        await().until(() -> KitTables.applied(id).contains("MEETING_ENDED"));
        assertThat(KitTables.applied(id)).containsExactly("MEETING_SCHEDULED", "MEETING_SCHEDULED", "MEETING_ENDED");
    }

    private static ConsumerRecord<byte[], byte[]> read(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, 0, sent.key().getBytes(StandardCharsets.UTF_8), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private double count(String outcome) {
        return meters.get("superkoncis.channel.records")
                .tag("channel", "meetings")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
