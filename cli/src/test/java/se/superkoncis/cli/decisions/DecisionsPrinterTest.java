package se.superkoncis.cli.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.decision.domain.item.OpenQuestion;

class DecisionsPrinterTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);

    private final Meeting meeting = new Meeting(
            "m",
            null,
            "Flytt",
            "sv",
            null,
            null,
            List.of(),
            List.of(
                    new Meeting.Turn("Anna Ek", 0, 4000, "Då flyttar vi den åttonde maj.", null),
                    new Meeting.Turn("Bo Öst", 64_000, 68_000, "Jag bokar bilen.", null),
                    new Meeting.Turn("Anna Ek", 70_000, 74_000, "Vem betalar?", null)));

    private final DecisionsView found = DecisionsView.of(new Findings(
            "sv",
            List.of(
                    new Finding(
                            "Flytten blir den 8 maj.",
                            List.of(0),
                            Field.asked(List.of()),
                            Field.stated(FRIDAY, List.of(0)),
                            0.82),
                    new Finding(
                            "Kanske en annan dag.",
                            List.of(0),
                            Field.asked(List.of()),
                            Field.asked(List.of()),
                            0.4999)),
            List.of(new Finding(
                    "Boka en bil som rymmer hela kontorets möbler på en enda gång och helst med lyft.",
                    List.of(1),
                    Field.inferred("Bo Öst", List.of(1)),
                    Field.asked(List.of()),
                    0.7)),
            List.of(new OpenQuestion("Vem betalar flytten?", List.of(2), 0.6)),
            List.of()));

    @Test
    void shouldPrintTablesWithWhatIsMissing() {
        // When
        String swedish = printed(found.shown(), Language.SV, false);
        String english = printed(found.shown(), Language.EN, false);

        // Then
        assertThat(swedish)
                .contains("Beslut")
                .containsPattern("1 Flytten blir den 8 maj\\. +– saknas +fre 8 maj 2026 +82 %")
                .containsPattern("1 Boka en bil som rymmer hela kontorets +Bo Öst \\* +– saknas +70 %\\R    möbler på")
                .contains("  • Vem betalar flytten?  [1:10]")
                .contains("Saknas: ansvarig för 1 av 1 beslut, datum för 1 av 1 uppgifter.")
                .contains("* framgår av sammanhanget")
                .doesNotContain("Kanske", "”");
        assertThat(english)
                .containsPattern("Decisions +Owner +By +Sure")
                .contains("Fri 8 May 2026")
                .contains("Missing: owner of 1 of 1 decisions, date of 1 of 1 tasks.");
        assertThat(swedish.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(92));
    }

    @Test
    void shouldQuoteTheTurnsWhenAskedWhy() {
        assertThat(printed(found.shown(), Language.SV, true))
                .contains("0:00 Anna Ek: ”Då flyttar vi den åttonde maj.”")
                .contains("1:04 Bo Öst: ”Jag bokar bilen.”")
                .contains("1:10 Anna Ek: ”Vem betalar?”");
    }

    @Test
    void shouldSayThatNothingWasFound() {
        assertThat(printed(new DecisionsView(List.of(), List.of(), List.of()), Language.EN, false))
                .contains("No decisions, tasks or open questions were found.");
    }

    @Test
    void shouldWriteCandidatesAndStatesAsJson() throws Exception {
        // When
        JsonNode line = new ObjectMapper().readTree(DecisionsJson.line("m", found, 12));

        // Then
        assertThat(line.path("id").asText()).isEqualTo("m");
        assertThat(line.path("millis").asInt()).isEqualTo(12);
        assertThat(line.path("decisions")).hasSize(2);
        JsonNode first = line.path("decisions").get(0);
        assertThat(first.path("owner").isNull()).isTrue();
        assertThat(first.path("ownerState").asText()).isEqualTo("ASKED");
        assertThat(first.path("deadline").asText()).isEqualTo("2026-05-08");
        assertThat(first.path("turns").get(0).asInt()).isZero();
        // A candidate just below the line is not rounded up to it.
        assertThat(line.path("decisions").get(1).path("confidence").asDouble()).isLessThan(0.5);
        assertThat(line.path("actions").get(0).path("owner").asText()).isEqualTo("Bo Öst");
        assertThat(line.path("openQuestions").get(0).path("text").asText()).isEqualTo("Vem betalar flytten?");
    }

    private String printed(DecisionsView view, Language language, boolean why) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new DecisionsPrinter(new Console(new Messages(language), stream, stream, Map.of()), why).print(meeting, view);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
