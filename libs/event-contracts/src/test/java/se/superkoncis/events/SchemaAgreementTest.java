package se.superkoncis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.events.Mutations.Mutation;

/** The schema that others read and the record that we read say yes and no to the same data. */
class SchemaAgreementTest {

    /**
     * Where they differ, and why that is right. To JSON Schema 1.0 and 1e2 are integers; the codec wants integers written
     * as such, because a fraction in a count is a sign of a sender that lost precision.
     */
    private static final Pattern STRICTER_CODEC = Pattern.compile(".* = (1\\.0|1e2)");

    private final CloudEvents codec = new CloudEvents();

    static Set<String> names() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldAgreeWithTheSchemaOnEveryMutation(String name) throws Exception {
        // Given
        GoldenFile golden = GoldenFile.read(name).with("ce_tenantid", null);
        List<Mutation> mutations = Mutations.of(golden.data());
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        // When
        for (Mutation mutation : mutations) {
            boolean schema = SchemaCheck.accepts(golden.headers().get("ce_type"), mutation.data());
            Decoded decoded = golden.decode(codec, mutation.data());
            boolean accepted = decoded instanceof Decoded.Accepted;
            refused += accepted ? 0 : 1;
            if (schema != accepted
                    && !(schema && STRICTER_CODEC.matcher(mutation.what()).matches())) {
                disagreements.add(mutation.what() + ": schema " + schema + ", codec " + decoded);
            }
        }
        // Then
        assertThat(disagreements).isEmpty();
        assertThat(refused).as("mutations refused of %s", mutations.size()).isGreaterThan(50);
    }
}
