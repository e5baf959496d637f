package se.superkoncis.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.control.domain.form.FieldFault;

class DocumentsTest {

    private static final Tag CANARY = new Tag("canary", "Canary", null, List.of("model-router"), 10);
    private static final Tenant ACME = new Tenant("acme", null, List.of("canary"), null, null, null, null);
    private static final Feature CARD =
            new Feature("card", "Card", null, true, false, 50, null, null, List.of("canary", "acme"), null, null);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Tag("Canary!", "x", null, null, 10), "id"),
                Arguments.of(new Tag(null, "åäö!", null, null, 10), ""),
                Arguments.of(new Tag(null, "!!!", null, null, 10), "id"),
                Arguments.of(new Tag("a", " ", null, null, 10), "name"),
                Arguments.of(new Tag("a", "two\nlines", null, null, 10), "name"),
                Arguments.of(new Tag("a", "x".repeat(101), null, null, 10), "name"),
                Arguments.of(new Tag("a", "a", "x".repeat(1001), null, 10), "description"),
                Arguments.of(new Tag("a", "a", null, null, 101), "canaryPercentage"),
                Arguments.of(new Tag("a", "a", null, null, -1), "canaryPercentage"),
                Arguments.of(new Tag("a", "a", null, List.of("No Such"), 1), "features"),
                Arguments.of(new Tenant("with space", null, null, null, null, null, null), "id"),
                Arguments.of(new Tenant("a/b", null, null, null, null, null, null), "id"),
                Arguments.of(new Tenant("a", null, null, null, null, "Mars/Base", null), "timeZone"),
                Arguments.of(new Tenant("a", null, null, null, null, null, "not a locale"), "locale"),
                Arguments.of(new Tenant("Kund:42", "Kund", null, null, null, null, null), ""),
                Arguments.of(CARD.with(true, 200, List.of()), "percentage"),
                Arguments.of(new Setting("Router Mode", null, "1"), "key"),
                Arguments.of(new Setting("a", "galaxy/x", "1"), "scope"),
                Arguments.of(new Setting("a", "tag/", "1"), "scope"),
                Arguments.of(new Setting("a", null, "null"), "value"),
                Arguments.of(new Setting("a", "tenant/acme", "1"), ""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldNameTheFieldThatBreaksARule(Document document, String field) {
        List<String> fields = document.faults().stream().map(FieldFault::field).toList();
        assertThat(String.join(",", fields)).isEqualTo(field);
    }

    @Test
    void shouldMakeAnIdOfAName() {
        assertThat(new Tag(null, "Tidiga Kunder (våren)", null, null, 0).id()).isEqualTo("tidiga-kunder-varen");
    }

    @Test
    void shouldNameWhatItNeeds() {
        assertThat(ACME.references()).containsExactly(new Document.Reference("tags", Kind.TAG, "canary"));
        assertThat(CANARY.references())
                .containsExactly(new Document.Reference("features", Kind.FEATURE, "model-router"));
        assertThat(new Setting("a", "tag/canary", "1").references())
                .containsExactly(new Document.Reference("scope", Kind.TAG, "canary"));
    }

    @Test
    void shouldGoOnWithoutWhatIsRemoved() {
        assertThat(ACME.without(CANARY))
                .hasValueSatisfying(left -> assertThat(((Tenant) left).tags()).isEmpty());
        assertThat(CARD.without(CANARY))
                .hasValueSatisfying(
                        left -> assertThat(((Feature) left).pilotTenants()).containsExactly("acme"));
        assertThat(new Setting("a", "tag/canary", "1").without(CANARY)).isEmpty();
        assertThat(new Setting("a", null, "1").without(CANARY)).isPresent();
        assertThat(new Tag("x", "x", null, List.of("card"), 0).without(CARD))
                .hasValueSatisfying(left -> assertThat(((Tag) left).features()).isEmpty());
    }

    @Test
    void shouldKillAndRestoreWithoutForgettingAnything() {
        assertThat(CARD.withKilled(true).killed()).isTrue();
        assertThat(CARD.withKilled(true).withKilled(false)).isEqualTo(CARD);
    }
}
