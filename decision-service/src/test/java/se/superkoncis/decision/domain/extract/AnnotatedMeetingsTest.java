package se.superkoncis.decision.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * Holds what is found in the annotated meetings, so that a change that spoils it is seen. The weights were trained on them: these
 * are floors under known meetings, not what to expect of others (see the measurements).
 */
class AnnotatedMeetingsTest {

    private static final Path ROOT = Path.of(System.getProperty("reactor.root", ".."));

    @Test
    void shouldFindWhatItFoundInTheProjectsOwnMeetings() {
        Score score = score(ROOT.resolve("benchmarks/meetings/tuning"));

        assertThat(score.decisions()).as(score.toString()).isGreaterThanOrEqualTo(0.60);
        assertThat(score.actions()).as(score.toString()).isGreaterThanOrEqualTo(0.72);
    }

    @Test
    void shouldFindWhatItFoundInTheDevelopmentMeetings() {
        Path folder = ROOT.resolve("../shared/data/meetings/sv-dev");
        assumeTrue(Files.isDirectory(folder), "the development meetings are not beside the project");

        Score score = score(folder);

        assertThat(score.decisions()).as(score.toString()).isGreaterThanOrEqualTo(0.75);
        assertThat(score.actions()).as(score.toString()).isGreaterThanOrEqualTo(0.75);
    }

    /** F1 of what is shown, 0 to 1. */
    private record Score(double decisions, double actions) {}

    private static Score score(Path folder) {
        int[] decisions = new int[3];
        int[] actions = new int[3];
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode meeting = new ObjectMapper().readTree(file.toFile());
                Findings found = Talk.findings(transcript(meeting));
                add(decisions, meeting.at("/gold/decisions"), found.decisions());
                add(actions, meeting.at("/gold/actions"), found.actions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Score(f1(decisions), f1(actions));
    }

    private static Transcript transcript(JsonNode meeting) {
        List<Utterance> turns = new ArrayList<>();
        meeting.get("turns")
                .forEach(turn -> turns.add(new Utterance(
                        turn.get("speaker").asText(), null, turn.get("text").asText())));
        List<Person> people = new ArrayList<>();
        meeting.get("participants")
                .forEach(p -> people.add(
                        new Person(p.get("name").asText(), p.path("role").asText())));
        return new Transcript(
                meeting.get("title").asText(), meeting.get("language").asText(), null, people, turns);
    }

    /** Counts annotated ones, shown ones, and pairs of both, one to one, that share a turn. */
    private static void add(int[] counts, JsonNode gold, List<Finding> findings) {
        List<Finding> left =
                new ArrayList<>(findings.stream().filter(Finding::shown).toList());
        counts[0] += gold.size();
        counts[1] += left.size();
        for (JsonNode item : gold) {
            List<Integer> turns = new ArrayList<>();
            item.get("turns").forEach(turn -> turns.add(turn.asInt()));
            left.stream()
                    .filter(finding -> !Collections.disjoint(finding.turns(), turns))
                    .findFirst()
                    .ifPresent(finding -> {
                        counts[2]++;
                        left.remove(finding);
                    });
        }
    }

    private static double f1(int[] counts) {
        return 2.0 * counts[2] / (counts[0] + counts[1]);
    }
}
