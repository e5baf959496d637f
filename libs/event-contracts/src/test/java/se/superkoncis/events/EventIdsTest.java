package se.superkoncis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void shouldDeriveThePinnedId() {
        // Given the id that Python's uuid.uuid5(namespace, "se.superkoncis.recap.ready.v1\nacme\nmöte-42\n1") gives
        UUID pinned = UUID.fromString("b284c387-1736-502c-b443-eecdca235a6b");
        // When
        UUID derived = EventIds.derived(EventType.RECAP_READY, "acme", "möte-42", "1");
        // Then a changed algorithm would count events twice
        assertThat(derived).isEqualTo(pinned);
        assertThat(derived.version()).isEqualTo(5);
    }

    @Test
    void shouldDeriveAnIdPerTypeAndKey() {
        // When
        List<UUID> ids = List.of(
                EventIds.derived(EventType.RECAP_READY, "acme", "1"),
                EventIds.derived(EventType.COST_INCURRED, "acme", "1"),
                EventIds.derived(EventType.RECAP_READY, "acme1"),
                EventIds.derived(EventType.RECAP_READY, "acme", "2"));
        // Then
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeFreshIdsThatSortByTheTimeTheyWereMade() {
        // When
        List<String> ids = Stream.generate(EventIds::fresh)
                .limit(10_000)
                .map(UUID::toString)
                .toList();
        // Then
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.get(0)).version()).isEqualTo(7);
    }
}
