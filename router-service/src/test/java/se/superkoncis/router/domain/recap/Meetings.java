package se.superkoncis.router.domain.recap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Meetings to test with: written ones, and the development set where it lies beside the project. */
final class Meetings {
    /** A meeting with what a good recap of it must contain. */
    record Gold(Transcript transcript, List<String> recapPoints) {}

    private static final Path SET =
            Path.of(System.getProperty("superkoncis.root", ".."), "../shared/data/meetings/sv-dev");

    private Meetings() {}

    /** The development set; the calling test is skipped where it is absent. */
    static List<Gold> developmentSet() {
        Assumptions.assumeTrue(Files.isDirectory(SET), "The development set is not beside the project: " + SET);
        try (Stream<Path> files = Files.list(SET)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Meetings::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gold read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            List<Utterance> turns = new ArrayList<>();
            json.get("turns")
                    .forEach(turn -> turns.add(new Utterance(
                            turn.get("speaker").asText(), null, turn.get("text").asText())));
            List<Person> people = new ArrayList<>();
            json.get("participants")
                    .forEach(person -> people.add(new Person(
                            person.get("name").asText(), person.get("role").asText())));
            List<String> points = new ArrayList<>();
            json.get("gold").get("recapPoints").forEach(point -> points.add(point.asText()));
            return new Gold(
                    new Transcript(
                            json.get("title").asText(), json.get("language").asText(), null, people, turns),
                    points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A transcript of "Name: text" lines. */
    static Transcript of(String... lines) {
        List<Utterance> turns = Stream.of(lines)
                .map(line -> line.split(": ", 2))
                .map(parts -> new Utterance(parts[0], null, parts[1]))
                .toList();
        return new Transcript(null, null, null, null, turns);
    }

    /** A short Swedish meeting with a decision, a change of mind, a task and an open question. */
    static Transcript swedish() {
        return of(
                "Anna Berg: Hej allihop, hör ni mig?",
                "Bo Ek: Ja.",
                "Anna Berg: Vi ska prata om lokalen för konferensen och budgeten för hösten.",
                "Cilla Roos: Lokalen på Storgatan kostar 45 000 kronor och rymmer 120 personer.",
                "Bo Ek: Det är inte mycket för 120 personer. Lokalen vid hamnen kostar 60 000 kronor.",
                "Anna Berg: Då säger vi att vi tar lokalen på Storgatan.",
                "Cilla Roos: Ja, bra.",
                "Anna Berg: Cilla, kan du boka lokalen senast på fredag?",
                "Cilla Roos: Ja, det gör jag.",
                "Bo Ek: Jag skickar budgeten till ledningen på måndag.",
                "Cilla Roos: Jag vet inte om talaren kan komma den 12 oktober.",
                "Anna Berg: Frågan om talaren får vänta till nästa möte.",
                "Anna Berg: Då sammanfattar jag. Vi tar lokalen på Storgatan och budgeten går till ledningen.",
                "Bo Ek: Tack, hej då.");
    }
}
