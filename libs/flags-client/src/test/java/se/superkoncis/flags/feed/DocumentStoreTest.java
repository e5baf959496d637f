package se.superkoncis.flags.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.FlagState.Kind;
import se.superkoncis.flags.feed.DocumentStore.Outcome;

class DocumentStoreTest {

    private final DocumentStore store = new DocumentStore();

    private static FlagState card(long revision, int percentage) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", "card").put("enabled", true).put("percentage", percentage);
        return new FlagState("feature/card", Kind.FEATURE, revision, document);
    }

    @Test
    void shouldIgnoreARevisionThatGoesBack() {
        store.put(card(5, 50));
        assertThat(store.put(card(4, 10))).isEqualTo(Outcome.OUTDATED);
        assertThat(store.states()).containsExactly(card(5, 50));
        assertThat(store.put(card(5, 50))).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.put(card(6, 60))).isEqualTo(Outcome.APPLIED);
        assertThat(store.revision()).isEqualTo(6);
    }

    @Test
    void shouldKeepThePreviousDocumentWhenTheNextIsInvalid() {
        store.put(card(5, 50));
        assertThat(store.put(card(6, 500))).isEqualTo(Outcome.INVALID);
        assertThat(store.states()).containsExactly(card(5, 50));
    }

    @Test
    void shouldNotBringBackWhatWasRemoved() {
        store.put(card(5, 50));
        assertThat(store.remove("feature/card", 6)).isEqualTo(Outcome.APPLIED);
        assertThat(store.put(card(5, 50))).isEqualTo(Outcome.OUTDATED);
        assertThat(store.documents()).isEmpty();
        assertThat(store.put(card(7, 10))).isEqualTo(Outcome.APPLIED);
        assertThat(store.remove("feature/card", 6)).as("a repeated removal").isEqualTo(Outcome.OUTDATED);
        assertThat(store.documents()).hasSize(1);
    }

    @Test
    void shouldRemoveWithoutARevision() {
        store.put(card(5, 50));
        assertThat(store.remove("feature/card", 0)).isEqualTo(Outcome.APPLIED);
        assertThat(store.remove("feature/never", 0)).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.documents()).isEmpty();
    }

    @Test
    void shouldKeepTheStateOfAKindThatIsNotReadForComparison() throws Exception {
        FlagState rollout = new FlagState("rollout/r", FlagState.Kind.ROLLOUT, 9, new ObjectMapper().readTree("{}"));
        assertThat(store.put(rollout)).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.states()).containsExactly(rollout);
        assertThat(store.documents()).isEmpty();
        assertThat(store.remove("rollout/r", 10)).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.states()).isEmpty();
    }
}
