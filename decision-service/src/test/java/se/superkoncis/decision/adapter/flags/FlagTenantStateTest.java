package se.superkoncis.decision.adapter.flags;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.flags.FlagsClient;

class FlagTenantStateTest {

    @TempDir
    Path folder;

    @Test
    void shouldWaitForTheFlagTopicRatherThanWithholdACard() {
        // Given a start without a broker and without a last good file
        try (FlagsClient client = FlagsClient.builder()
                .name("test")
                .bootstrapServers("127.0.0.1:1")
                .lastGoodFile(folder.resolve("none.json"))
                .environment(Map.of())
                .start()) {
            FlagTenantState state = new FlagTenantState(client);
            // Then it is told as an outage, after which one tries again
            assertThatThrownBy(() -> state.factsFor("acme", "m")).isInstanceOf(RetriableException.class);
        }
    }
}
