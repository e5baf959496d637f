package se.superkoncis.flags.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.FlagState.Kind;

class LastGoodFileTest {

    private static final FlagState PLAN = new FlagState(
            "plan/basic", Kind.PLAN, 4, JsonNodeFactory.instance.objectNode().put("id", "basic"));

    @TempDir
    Path folder;

    @Test
    void shouldReadWhatWasWrittenAndLeaveNothingElse() throws IOException {
        LastGoodFile file = new LastGoodFile(folder.resolve("new/flags.json"));
        file.write(new LastGoodFile.Content(4, List.of(PLAN)));
        file.write(new LastGoodFile.Content(4, List.of(PLAN)));
        assertThat(file.read()).hasValueSatisfying(store -> {
            assertThat(store.states()).containsExactly(PLAN);
            assertThat(store.revision()).isEqualTo(4);
        });
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void shouldBeEmptyWithoutAFile() {
        assertThat(new LastGoodFile(folder.resolve("none.json")).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"revision\":1",
                "[]",
                "{\"revision\":1}",
                "{\"revision\":1,\"states\":[{\"key\":\"plan/x\",\"kind\":\"plan\",\"revision\":1,\"document\":{}}]}"
            })
    void shouldIgnoreACorruptFile(String content) throws IOException {
        Path path = folder.resolve("flags.json");
        Files.writeString(path, content);
        assertThat(new LastGoodFile(path).read()).isEmpty();
    }
}
