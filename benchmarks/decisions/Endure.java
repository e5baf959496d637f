import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** One extractor over many meetings: CPU a meeting, what stays on the heap, what the process ever held. */
final class Endure {
    private Endure() {}

    /** how many meetings, then files with a meeting a line, read in a circle. */
    public static void main(String[] args) throws IOException {
        int meetings = Integer.parseInt(args[0]);
        List<Transcript> all = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            all.addAll(read(args[i]));
        }
        Extractor extractor = Extractor.withOwnFinders();
        System.out.printf("%d meetings in a circle, kept on the heap themselves: %d MB%n", all.size(), heap());
        List<Double> millis = new ArrayList<>();
        long found = 0;
        for (int i = 1; i <= meetings; i++) {
            long before = cpu();
            var findings = extractor.extract(all.get(i % all.size()), Optional.of(LocalDate.of(2026, 3, 4)));
            double used = (cpu() - before) / 1e6;
            found += findings.decisions().size() + findings.actions().size();
            if (i > 50) {
                millis.add(used);
            }
            if (i == 50 || i % 250 == 0) {
                System.out.printf("after %d: heap after collection %d MB, resident at most %s%n", i, heap(), resident());
            }
        }
        millis.sort(null);
        System.out.printf("CPU a meeting after 50: median %.0f ms, p95 %.0f ms, most %.0f ms; %d findings%n",
                millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.get(millis.size() - 1), found);
    }

    private static List<Transcript> read(String path) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Transcript> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(new FileInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<Person> people = new ArrayList<>();
                node.path("participants").forEach(p -> people.add(new Person(p.path("name").asText(), p.path("role").asText())));
                List<Utterance> turns = new ArrayList<>();
                node.path("turns").forEach(t -> turns.add(new Utterance(
                        t.path("speaker").asText(), t.hasNonNull("role") ? t.get("role").asText() : null, t.path("text").asText())));
                String language = node.path(node.has("language") ? "language" : "lang").asText("en");
                all.add(new Transcript(node.path("title").asText(), language, null, people, turns));
            }
        }
        return all;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("unknown");
    }
}
