package se.superkoncis.decision.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Deadlines of the annotated development meetings, given the turns that the annotators found. */
class DevelopmentMeetingsTest {
    private static final double RIGHT = 0.9;
    private static final double GUESSED = 0.1;

    private final DeadlineFinder finder = new DeadlineFinder();
    private final Path meetings =
            Path.of(System.getProperty("reactor.root", ".."), "..", "shared", "data", "meetings", "sv-dev");
    private int items;
    private int right;
    private int without;
    private int guessed;

    @BeforeEach
    void needsTheMeetings() {
        assumeTrue(Files.isDirectory(meetings), "the development meetings are not beside the project");
    }

    @Test
    void shouldTellDeadlinesAndNotGuessThem() throws IOException {
        try (Stream<Path> files = Files.list(meetings)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                score(new ObjectMapper().readTree(file.toFile()));
            }
        }

        assertThat(right / (double) items).as("right of %d", items).isGreaterThanOrEqualTo(RIGHT);
        assertThat(guessed / (double) without)
                .as("guessed of %d without", without)
                .isLessThanOrEqualTo(GUESSED);
    }

    private void score(JsonNode meeting) {
        List<Utterance> turns = new ArrayList<>();
        meeting.get("turns")
                .forEach(turn -> turns.add(new Utterance(
                        turn.get("speaker").asText(), null, turn.get("text").asText())));
        String language = meeting.get("language").asText();
        LocalDate day = OffsetDateTime.parse(meeting.get("startedAt").asText()).toLocalDate();
        Transcript transcript = new Transcript("", language, null, List.of(), turns);
        for (String kind : List.of("decisions", "actions")) {
            for (JsonNode item : meeting.get("gold").get(kind)) {
                List<Integer> cited = new ArrayList<>();
                item.get("turns").forEach(turn -> cited.add(turn.asInt()));
                Evidence evidence = new Evidence(
                        transcript,
                        Language.ofTag(language).orElseThrow(),
                        Optional.of(day),
                        kind.equals("decisions"),
                        cited.get(0),
                        "",
                        cited);
                count(item.get("deadline"), finder.deadline(evidence).value());
            }
        }
    }

    private void count(JsonNode gold, Optional<LocalDate> found) {
        Optional<LocalDate> expected = gold.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(gold.asText()));
        items++;
        right += expected.equals(found) ? 1 : 0;
        without += expected.isEmpty() ? 1 : 0;
        guessed += expected.isEmpty() && found.isPresent() ? 1 : 0;
    }
}
