package se.superkoncis.events.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventType;
import se.superkoncis.events.Schemas;
import se.superkoncis.events.Topics;

/** Types, topics, records and schemas name the same things. */
class OneTruthTest {

    @Test
    void shouldHaveATypeForEachRecordOfEventData() {
        // Given
        Set<Class<?>> records = leaves(EventData.class).collect(Collectors.toSet());
        // When
        List<Class<?>> typed = Arrays.stream(EventType.values())
                .<Class<?>>map(EventType::dataClass)
                .toList();
        // Then
        assertThat(typed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void shouldHaveATypeForEachTopic() {
        // When
        Set<Topics> used =
                Arrays.stream(EventType.values()).map(EventType::topic).collect(Collectors.toSet());
        // Then
        assertThat(used).containsExactlyInAnyOrder(Topics.values());
    }

    @Test
    void shouldHaveASchemaForEachTypeAndNoOther() throws IOException {
        // Given
        Path folder = Project.file("libs/event-contracts/src/main/resources");
        // When
        try (Stream<Path> files = Files.list(folder.resolve("schemas"))) {
            // Then
            assertThat(files.map(f -> "schemas/" + f.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                            .map(Schemas::resource)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldDescribeEachFieldOfTheRecordInItsSchema(EventType type) throws IOException {
        // Given
        JsonNode schema = new ObjectMapper().readTree(Schemas.text(type));
        // When
        List<String> described = schema.get("properties").properties().stream()
                .map(e -> e.getKey())
                .toList();
        // Then
        assertThat(described).containsExactlyElementsOf(fields(type.dataClass()));
        assertThat(schema.at("/$id").asText()).isEqualTo("urn:superkoncis:schema:" + type.ceType());
        assertThat(schema.at("/$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindATypeByItsWireName(EventType type) {
        // When
        var found = EventType.of(type.ceType());
        // Then
        assertThat(found).contains(type);
        assertThat(type.ceType()).matches("se\\.superkoncis\\.[a-z.-]+\\.v[0-9]+");
        assertThat(EventType.of(null)).isEmpty();
        assertThat(EventType.of(type.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindATopicByItsName(Topics topic) {
        // When
        var found = Topics.of(topic.topicName());
        // Then
        assertThat(found).contains(topic);
        assertThat(topic.dlqName()).isEqualTo(topic.topicName() + ".dlq");
        assertThat(Topics.of(topic.dlqName())).isEmpty();
    }

    @Test
    void shouldKeepWhatHoldsWordsOfATranscriptNoLongerThan30Days() {
        for (Topics topic : List.of(Topics.MEETING_LIFECYCLE, Topics.MEETING_RECAPS, Topics.MEETING_DECISIONS)) {
            // When a broker deletes closed segments only
            long longest = Long.parseLong(topic.configs().get("retention.ms"))
                    + Long.parseLong(topic.configs().get("segment.ms"));
            // Then
            assertThat(Duration.ofMillis(longest)).isEqualTo(Duration.ofDays(30));
            assertThat(topic.retention()).contains(Duration.ofDays(30));
        }
        assertThat(Topics.INTERNAL_SHADOWS.retention()).contains(Duration.ofDays(7));
        assertThat(Topics.dlqConfigs())
                .containsEntry("retention.ms", "2505600000")
                .containsEntry("segment.ms", "86400000");
    }

    @Test
    void shouldKeepTheFlagStateInOnePartition() {
        // Then
        assertThat(Topics.FLAGS_STATE.partitions(12)).isEqualTo(1);
        assertThat(Topics.FLAGS_APPLIED.partitions(12)).isEqualTo(1);
        assertThat(Topics.FLAGS_STATE.retention()).isEmpty();
        assertThat(Topics.MEETING_LIFECYCLE.partitions(12)).isEqualTo(12);
        assertThatThrownBy(() -> Topics.AUDIT.partitions(0)).hasMessageContaining("at least 1");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OneTruthTest::leaves)
                : Stream.of(type);
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fields(component.getType()).stream()
                        : Stream.of(wireName(component)))
                .toList();
    }

    private static String wireName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
