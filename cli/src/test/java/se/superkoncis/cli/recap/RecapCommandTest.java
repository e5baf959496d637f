package se.superkoncis.cli.recap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;

class RecapCommandTest {

    private static final String MEETING = """
            {"id":"%s","title":"Budgetmöte","language":"sv","turns":[\
            {"speaker":"Anna Ek","startMs":1000,"endMs":9000,"text":"Vi behöver bestämma budgeten för kundportalen i dag."},\
            {"speaker":"Bo Öst","startMs":9000,"endMs":19000,"text":"Då beslutar vi att höja budgeten för kundportalen med 200 000 kronor."},\
            {"speaker":"Anna Ek","startMs":61000,"endMs":79000,"text":"Bo, du skickar det nya avtalet till leverantören senast på fredag."}]}
            """;

    @TempDir
    Path folder;

    @Test
    void shouldWriteOneLineOfJsonPerMeetingAndGoOnAfterABadOne() throws IOException {
        // Given
        Path file = folder.resolve("möten.jsonl");
        Files.writeString(file, MEETING.formatted("a") + "{\"id\":\n" + MEETING.formatted("b"));

        // When
        Run run = Run.of("recap", file.toString(), "--json");

        // Then
        assertThat(run.out().lines()).hasSize(2);
        JsonNode first =
                new ObjectMapper().readTree(run.out().lines().findFirst().orElseThrow());
        assertThat(first.path("id").asText()).isEqualTo("a");
        assertThat(first.path("points")).isNotEmpty().allSatisfy(point -> {
            assertThat(point.path("text").asText()).isNotBlank();
            assertThat(point.path("turns")).isNotEmpty();
            assertThat(point.path("section").asText()).isIn("TOPIC", "SETTLED", "OPEN", "ACTIONS");
        });
        assertThat(first.path("millis").isIntegralNumber()).isTrue();
        assertThat(first.path("text").isTextual()).isTrue();
        assertThat(run.err()).contains("möten.jsonl:2: är inte giltig JSON");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void shouldPrintSectionsForPeople() throws IOException {
        // Given
        Path file = folder.resolve("möte.json");
        Files.writeString(file, MEETING.formatted("a"));

        // When
        Run run = Run.of("recap", file.toString());

        // Then
        assertThat(run.out())
                .startsWith("Budgetmöte" + System.lineSeparator() + "2 deltagare · 3 repliker · 1 min")
                .contains("  • ")
                .containsPattern("\\[\\d:\\d\\d");
        assertThat(run.exit()).isZero();
    }

    @Test
    void shouldSayThatNothingWasSaid() throws IOException {
        // Given
        Path file = folder.resolve("tomt.json");
        Files.writeString(file, "{\"turns\":[]}");

        // Then
        assertThat(Run.of("recap", file.toString(), "--lang", "en").out()).contains("Nothing of substance was said.");
    }

    @Test
    void shouldReadOtherFilesWhenOneIsMissing() throws IOException {
        // Given
        Path file = folder.resolve("möte.json");
        Files.writeString(file, MEETING.formatted("a"));

        // When
        Run run = Run.of("recap", folder.resolve("saknas.vtt").toString(), file.toString());

        // Then
        assertThat(run.out()).contains("Budgetmöte");
        assertThat(run.err()).contains("saknas.vtt: filen finns inte");
        assertThat(run.exit()).isEqualTo(2);
    }
}
