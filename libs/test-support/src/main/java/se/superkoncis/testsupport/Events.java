package se.superkoncis.testsupport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.MeetingLifecycle.Ended;
import se.superkoncis.events.MeetingLifecycle.Erased;
import se.superkoncis.events.MeetingLifecycle.JoinOutcome;
import se.superkoncis.events.MeetingLifecycle.Joined;
import se.superkoncis.events.MeetingLifecycle.Participant;
import se.superkoncis.events.MeetingLifecycle.Scheduled;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.events.WireRecord;

/**
 * What a meeting platform would publish about one meeting, as records for {@code meeting.lifecycle.v1}. The meeting
 * starts on 10 March 2026 at 09:00 in Stockholm and lasts half an hour.
 */
public record Events(String meetingId, String tenantId, Speech speech) {
    /** {@code ce_source} of the platform. */
    public static final String SOURCE = "urn:test:meeting-platform";

    private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant END = START.plusSeconds(1_800);
    private static final String ZONE = "Europe/Stockholm";
    private static final CloudEvents CODEC = new CloudEvents();

    /** By broker: to make one takes longer than to publish. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    /** A Swedish meeting; its words follow from its id. */
    public static Events meeting(String meetingId, String tenantId) {
        return new Events(meetingId, tenantId, Speech.swedish(meetingId.hashCode()));
    }

    /** An English meeting; its words follow from its id. */
    public static Events englishMeeting(String meetingId, String tenantId) {
        return new Events(meetingId, tenantId, Speech.english(meetingId.hashCode()));
    }

    /** It was planned. */
    public ProducerRecord<String, byte[]> scheduled() {
        return record(
                new Scheduled(meetingId, tenantId, START, 30, speech.people().size(), null));
    }

    /** Somebody came in at the first attempt. */
    public ProducerRecord<String, byte[]> joined(String participant) {
        return record(new Joined(meetingId, tenantId, participant, 1, JoinOutcome.JOINED, null, 850));
    }

    /** Somebody did not get in. */
    public ProducerRecord<String, byte[]> joinFailed(String participant, int attempt, String reason) {
        return record(new Joined(meetingId, tenantId, participant, attempt, JoinOutcome.FAILED, reason, 10_000));
    }

    /** It is over. */
    public ProducerRecord<String, byte[]> ended() {
        return record(
                new Ended(meetingId, tenantId, START, END, ZONE, speech.people().get(0), participants(), null));
    }

    /** The first version of a transcript of 12 turns. */
    public ProducerRecord<String, byte[]> transcriptReady() {
        return transcriptReady(1, speech.turns(12));
    }

    /** A transcript. */
    public ProducerRecord<String, byte[]> transcriptReady(int version, List<Turn> turns) {
        return record(transcript(version, turns, null));
    }

    /** A transcript that lies elsewhere. */
    public ProducerRecord<String, byte[]> transcriptReadyAt(int version, URI uri, String sha256, long bytes) {
        return record(transcript(version, null, new TranscriptRef(uri, sha256, bytes)));
    }

    /** It must be forgotten. */
    public ProducerRecord<String, byte[]> erased() {
        return record(new Erased(meetingId, tenantId));
    }

    private TranscriptReady transcript(int version, List<Turn> turns, TranscriptRef ref) {
        return new TranscriptReady(
                meetingId,
                tenantId,
                "Möte " + meetingId,
                speech.language(),
                START,
                END,
                ZONE,
                participants(),
                version,
                turns,
                ref);
    }

    private List<Participant> participants() {
        return IntStream.range(0, speech.people().size())
                .mapToObj(i -> new Participant("p-" + i, speech.people().get(i), i == 0 ? "organizer" : null, null))
                .toList();
    }

    /** A record of any event of the platform, with a new id, said now by the test. */
    public static ProducerRecord<String, byte[]> record(EventData data) {
        return record(new Event<>(
                EventIds.fresh().toString(), SOURCE, Instant.now(), data.recordKey(), data.statedTenant(), null, data));
    }

    /** A record of an event, with its own id and time. */
    public static ProducerRecord<String, byte[]> record(Event<?> event) {
        return record(CODEC.encode(event));
    }

    private static ProducerRecord<String, byte[]> record(WireRecord wire) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The same record with one header changed, or taken away by null: for envelopes that break a rule. */
    public static ProducerRecord<String, byte[]> withHeader(
            ProducerRecord<String, byte[]> original, String name, String value) {
        ProducerRecord<String, byte[]> changed = copy(original, original.value());
        changed.headers().remove(name);
        if (value != null) {
            changed.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
        return changed;
    }

    /** The same record with other bytes: for data that break a rule. */
    public static ProducerRecord<String, byte[]> withBody(ProducerRecord<String, byte[]> original, String body) {
        return copy(original, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> copy(ProducerRecord<String, byte[]> original, byte[] value) {
        return new ProducerRecord<>(original.topic(), null, original.key(), value, original.headers());
    }

    /** Publishes in this order, and returns when the broker has them all. */
    public static void publish(String bootstrapServers, Collection<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> producer = PRODUCERS.computeIfAbsent(bootstrapServers, Events::producer);
        try {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(
                    "the broker did not take a record: " + e.getCause().getMessage(), e);
        }
    }

    /** Its thread ends with the JVM. */
    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes to the broker of the {@link Stack}. */
    @SafeVarargs
    public static void publish(ProducerRecord<String, byte[]>... records) {
        publish(Stack.kafka().bootstrapServers(), List.of(records));
    }

    /** Publishes a record as it was encoded to the broker of the {@link Stack}. */
    public static void publish(WireRecord wire) {
        publish(record(wire));
    }
}
