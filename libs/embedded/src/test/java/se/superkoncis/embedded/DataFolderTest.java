package se.superkoncis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private final String prefix = "superkoncis-test-" + UUID.randomUUID() + "-";

    @TempDir
    Path parent;

    @Test
    void shouldDeleteATemporaryFolderAndKeepANamedOne() throws Exception {
        // Given
        DataFolder temporary = DataFolder.open(null, prefix);
        DataFolder kept = DataFolder.open(parent.resolve("kept"), prefix);
        Files.writeString(temporary.path().resolve("data"), "x");
        Files.writeString(kept.path().resolve("data"), "x");

        // When
        temporary.close();
        kept.close();

        // Then
        assertThat(temporary.path()).doesNotExist();
        assertThat(kept.path().resolve("data")).hasContent("x");
    }

    @Test
    void shouldBelongToOneAtATime() {
        try (DataFolder first = DataFolder.open(parent, prefix)) {
            assertThat(first.isTemporary()).isFalse();
            assertThatThrownBy(() -> DataFolder.open(parent, prefix)).hasMessageContaining("in use");
        }
        try (DataFolder next = DataFolder.open(parent, prefix)) {
            assertThat(next.path()).isEqualTo(parent);
        }
    }

    @Test
    void shouldSweepWhatIsLeftBehindAndNothingElse() throws Exception {
        // Given one that is in use, one just being made, one left behind, and one whose server will not end
        List<Path> asked = new ArrayList<>();
        try (DataFolder inUse = DataFolder.open(null, prefix)) {
            Path fresh = leftBehind(Instant.now());
            Path old = leftBehind(Instant.now().minusSeconds(3_600));
            Path stubborn = leftBehind(Instant.now().minusSeconds(3_600));
            age(inUse.path(), Instant.now().minusSeconds(3_600));

            // When
            DataFolder.sweep(prefix, path -> {
                asked.add(path);
                if (path.equals(stubborn)) {
                    throw new IllegalStateException("still running");
                }
            });

            // Then
            assertThat(asked).containsExactlyInAnyOrder(old, stubborn);
            assertThat(old).doesNotExist();
            assertThat(List.of(inUse.path(), fresh, stubborn)).allMatch(Files::exists);
            DataFolder.delete(fresh);
            DataFolder.delete(stubborn);
        }
    }

    private Path leftBehind(Instant since) throws Exception {
        Path folder = Files.createTempDirectory(prefix);
        Files.writeString(folder.resolve(DataFolder.MARK), "1");
        age(folder, since);
        return folder;
    }

    private static void age(Path folder, Instant since) throws Exception {
        Files.setLastModifiedTime(folder.resolve(DataFolder.MARK), FileTime.from(since));
    }
}
