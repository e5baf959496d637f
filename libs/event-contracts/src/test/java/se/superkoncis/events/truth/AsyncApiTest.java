package se.superkoncis.events.truth;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle;
import se.superkoncis.events.Schemas;
import se.superkoncis.events.Topics;

/** docs/asyncapi.yaml says what Topics, EventType and the schemas say: all of it, and nothing else. */
class AsyncApiTest {

    /** Partitions of production, which the document states. */
    private static final int PARTITIONS = 12;

    private final Map<String, Object> document;

    AsyncApiTest() throws IOException {
        document = Project.yaml("docs/asyncapi.yaml");
    }

    @Test
    void shouldDescribeEachTopicAndItsDlqAndNothingElse() {
        // Given
        Set<String> topics = Arrays.stream(Topics.values())
                .flatMap(t -> Stream.of(t.topicName(), t.dlqName()))
                .collect(toSet());
        // When
        List<String> addresses = channels().values().stream()
                .map(c -> Project.<String>at(c, "address"))
                .toList();
        // Then
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(topics);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameTheTypesThatATopicCarries(Topics topic) {
        // Given
        Set<String> types = Arrays.stream(EventType.values())
                .filter(t -> t.topic() == topic)
                .map(EventType::ceType)
                .collect(toSet());
        // When
        Map<String, Object> messages = Project.at(channel(topic.topicName()), "messages");
        // Then
        assertThat(messages.values().stream().map(m -> name(followed(m)))).containsExactlyInAnyOrderElementsOf(types);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStateTheSettingsOfTheTopics(Topics topic) {
        // When
        Map<String, String> stated = settings(topic.topicName());
        Map<String, String> statedOfDlq = settings(topic.dlqName());
        // Then
        assertThat(stated).isEqualTo(expected(topic.topicName(), topic.partitions(PARTITIONS), topic.configs()));
        assertThat(statedOfDlq).isEqualTo(expected(topic.dlqName(), topic.partitions(PARTITIONS), Topics.dlqConfigs()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldCarryDeadLettersOnEachDlq(Topics topic) {
        // When
        Map<String, Object> messages = Project.at(channel(topic.dlqName()), "messages");
        // Then
        assertThat(messages.values().stream().map(m -> name(followed(m)))).containsExactly("deadLetter");
    }

    @ParameterizedTest
    @EnumSource
    void shouldPointToTheSchemaOfEachType(EventType type) {
        // Given
        Object message = message(type);
        // When
        String ref = Project.at(message, "payload", "$ref");
        // Then
        assertThat(Project.file("docs").resolve(ref).normalize())
                .isEqualTo(Project.file("libs/event-contracts/src/main/resources/" + Schemas.resource(type)))
                .isRegularFile();
        assertThat(Project.<String>at(message, "headers", "$ref")).isEqualTo("#/components/schemas/cloudEventHeaders");
    }

    @ParameterizedTest
    @EnumSource
    void shouldDescribeTheKeyOfEachType(EventType type) {
        // Given
        Object bindings = Project.at(message(type), "bindings");
        // When
        String description = Project.at(followed(bindings), "kafka", "key", "description");
        // Then
        assertThat(description)
                .contains(
                        switch (type) {
                            case FLAG_STATE -> "the field key";
                            case FLAGS_APPLIED -> "the field instance";
                            case AUDIT_RECORDED -> "the field target";
                            case KPI_SNAPSHOT -> "kpi/<kpi>/<scope>";
                            case EXPERIMENT_SNAPSHOT -> "experiment/<feature>/<measure>/<arm>/<from>";
                            case COST_INCURRED, COST_CORRECTED, MODEL_ATTEMPTED -> "the id of the tenant where a call";
                            case BUDGET_CHANGED -> "else the scope";
                            case GUARDRAIL_TRIPPED, GUARDRAIL_CLEARED -> "the field guardrail";
                            default -> "id of the meeting";
                        });
    }

    @Test
    void shouldDescribeEachHeaderThatTheCodecWrites() {
        // Given an event with all of its context
        Event<?> event = new Event<>(
                "1",
                "urn:test",
                Instant.EPOCH,
                "m",
                "t",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                new MeetingLifecycle.Erased("m", "t"));
        // When
        Set<String> written = new CloudEvents().encode(event).headers().keySet();
        // Then
        Object described = Project.at(document, "components", "schemas", "cloudEventHeaders");
        assertThat(Project.<Map<String, Object>>at(described, "properties").keySet())
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(written).containsAll(Project.<List<String>>at(described, "required"));
    }

    @Test
    void shouldDefineNoMessageThatNoChannelCarries() {
        // When
        Map<String, Object> messages = Project.at(document, "components", "messages");
        // Then
        Set<String> known =
                Arrays.stream(EventType.values()).map(EventType::ceType).collect(Collectors.toSet());
        known.add("deadLetter");
        assertThat(messages.values().stream().map(AsyncApiTest::name)).containsExactlyInAnyOrderElementsOf(known);
    }

    private Map<String, Object> channels() {
        return Project.at(document, "channels");
    }

    private Object channel(String address) {
        return channels().values().stream()
                .filter(c -> Project.at(c, "address").equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel " + address));
    }

    private Object message(EventType type) {
        Map<String, Object> messages = Project.at(document, "components", "messages");
        return messages.values().stream()
                .filter(m -> name(m).equals(type.ceType()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + type.ceType()));
    }

    private static String name(Object message) {
        return Project.at(message, "name");
    }

    private Object followed(Object maybeRef) {
        Object ref = ((Map<?, ?>) maybeRef).get("$ref");
        return ref == null
                ? maybeRef
                : Project.at(document, ((String) ref).substring(2).split("/"));
    }

    /** Topic, partitions and settings of a channel's Kafka binding as flat text. */
    private Map<String, String> settings(String address) {
        Object binding = Project.at(channel(address), "bindings", "kafka");
        Map<String, Object> configs = Project.at(binding, "topicConfiguration");
        Map<String, String> flat = configs.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        e -> e.getValue() instanceof List<?> list
                                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                                : e.getValue().toString()));
        flat.put("topic", Project.at(binding, "topic"));
        flat.put("partitions", Project.at(binding, "partitions").toString());
        return new TreeMap<>(flat);
    }

    private static Map<String, String> expected(String topic, int partitions, Map<String, String> configs) {
        Map<String, String> flat = new TreeMap<>(configs);
        flat.put("topic", topic);
        flat.put("partitions", Integer.toString(partitions));
        return flat;
    }
}
