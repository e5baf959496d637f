package se.superkoncis.router.adapter.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.router.config.PriceSettings;
import se.superkoncis.router.domain.price.PriceSource.Reading;

/** A changed file is seen, an unchanged one is not read twice, and a missing one is told once. */
class CatalogueFileTest {

    private static final String GOOD = "{\"format\": 1, \"version\": \"%s\", \"asOf\": \"2026-11-24\", \"models\": []}";

    @TempDir
    Path folder;

    @Test
    void shouldSeeThatTheFileHasChanged() throws IOException {
        // Given
        CatalogueFile file = file(write("1", 100));
        Reading first = file.read(false);
        Reading unchanged = file.read(false);
        write("2", 200);
        // When
        Reading changed = file.read(false);
        // Then
        assertThat(first).isInstanceOf(Reading.Found.class);
        assertThat(unchanged).isInstanceOf(Reading.Same.class);
        assertThat(((Reading.Found) changed).catalogue().version()).isEqualTo("2");
    }

    @Test
    void shouldCompareTheContentWhenItLooksClosely() throws IOException {
        // Given a file that was replaced within the clock's grain, and one that was only touched
        CatalogueFile file = file(write("1", 100));
        file.read(false);
        write("2", 100);
        // When
        Reading glance = file.read(false);
        Reading close = file.read(true);
        Reading again = file.read(true);
        // Then
        assertThat(glance).isInstanceOf(Reading.Same.class);
        assertThat(close).isInstanceOf(Reading.Found.class);
        assertThat(again).isInstanceOf(Reading.Same.class);
    }

    @Test
    void shouldTellOfAMissingFileOnceAndSeeItComeBack() throws IOException {
        // Given
        Path path = write("1", 100);
        CatalogueFile file = file(path);
        file.read(false);
        Files.delete(path);
        // When
        Reading gone = file.read(false);
        Reading stillGone = file.read(false);
        write("1", 100);
        Reading back = file.read(false);
        // Then
        assertThat(((Reading.Refused) gone).why()).contains("is not there").contains("router.prices.file");
        assertThat(stillGone).isInstanceOf(Reading.Same.class);
        assertThat(back).isInstanceOf(Reading.Found.class);
    }

    @Test
    void shouldTellOfABrokenFileOnce() throws IOException {
        // Given
        CatalogueFile file = file(Files.writeString(folder.resolve("prices.json"), "{"));
        // When
        Reading broken = file.read(false);
        Reading stillBroken = file.read(false);
        // Then
        assertThat(((Reading.Refused) broken).why()).startsWith("is no JSON: line 1");
        assertThat(stillBroken).isInstanceOf(Reading.Same.class);
    }

    private Path write(String version, long second) throws IOException {
        Path path = Files.writeString(folder.resolve("prices.json"), GOOD.formatted(version));
        return Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private static CatalogueFile file(Path path) {
        return new CatalogueFile(new PriceSettings() {
            @Override
            public Optional<Path> file() {
                return Optional.of(path);
            }

            @Override
            public Optional<BigDecimal> usdSek() {
                return Optional.empty();
            }

            @Override
            public Optional<LocalDate> usdSekDate() {
                return Optional.empty();
            }

            @Override
            public int warnAge() {
                return 45;
            }

            @Override
            public int maxAge() {
                return 120;
            }

            @Override
            public String poll() {
                return "10s";
            }

            @Override
            public int correctionRows() {
                return 1000;
            }
        });
    }
}
