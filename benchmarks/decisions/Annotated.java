import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.read.MeetingReader;
import se.superkoncis.decision.domain.extract.score.FeatureNames;
import se.superkoncis.decision.domain.extract.score.Features;
import se.superkoncis.decision.domain.extract.score.Summaries;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** A meeting with what people marked in it: turns of decisions (0) and actions (1); "loose" ones have evidence, not full marks. */
record Annotated(String id, boolean evidence, Transcript transcript, Optional<LocalDate> day, Meeting meeting, Summaries summaries, List<int[]> features, List<List<Set<Integer>>> gold) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean loose() {
        return features.stream().flatMapToInt(Arrays::stream).anyMatch(f -> f >= FeatureNames.count() / 2);
    }

    /** A folder of meetings, or a file with one a line; only features whose names are kept. */
    static List<Annotated> read(String path, int every, Predicate<String> kept) throws IOException {
        List<Annotated> all = new ArrayList<>();
        if (Files.isDirectory(Path.of(path))) {
            try (var files = Files.list(Path.of(path))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                    all.add(of(JSON.readTree(file.toFile()), kept));
                }
            }
            return all;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(new FileInputStream(path)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % every == 0) {
                    all.add(of(JSON.readTree(line), kept));
                }
            }
        }
        return all;
    }

    private static Annotated of(JsonNode node, Predicate<String> kept) {
        boolean evidence = !node.has("gold");
        List<Person> people = new ArrayList<>();
        node.path("participants").forEach(p -> people.add(new Person(p.path("name").asText(), p.path("role").asText())));
        List<Utterance> turns = new ArrayList<>();
        node.get("turns").forEach(t -> turns.add(new Utterance(t.path("speaker").asText(), t.hasNonNull("role") ? t.get("role").asText() : null, t.path("text").asText())));
        String language = node.path(node.has("language") ? "language" : "lang").asText("en");
        Transcript transcript = new Transcript(node.path("title").asText(), language, null, people, turns);
        Meeting meeting = MeetingReader.read(transcript);
        Optional<LocalDate> day = Optional.of(node.path("startedAt").asText()).filter(at -> at.length() > 10).map(at -> LocalDate.parse(at.substring(0, 10)));
        Features features = new Features(meeting);
        List<int[]> on = new ArrayList<>();
        for (Clause clause : meeting.clauses()) {
            on.add(Arrays.stream(features.of(clause)).filter(f -> kept.test(FeatureNames.name(f))).toArray());
        }
        List<List<Set<Integer>>> gold = new ArrayList<>();
        for (String kind : List.of("decisions", "actions")) {
            List<Set<Integer>> items = new ArrayList<>();
            for (JsonNode item : evidence ? node.path("reference_" + kind) : node.get("gold").get(kind)) {
                Set<Integer> marked = new TreeSet<>();
                item.path(evidence ? "evidence" : "turns").forEach(t -> marked.add(t.asInt()));
                if (!marked.isEmpty()) {
                    items.add(marked);
                }
            }
            gold.add(items);
        }
        return new Annotated(node.path(node.has("meetingId") ? "meetingId" : "id").asText(), evidence, transcript, day, meeting, new Summaries(meeting), on, gold);
    }
}
