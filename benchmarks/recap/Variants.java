import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.cli.transcript.EngineInput;
import se.superkoncis.cli.transcript.TranscriptFiles;
import se.superkoncis.router.domain.recap.DeepEngine;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;
import se.superkoncis.router.domain.recap.deep.Part;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;
import se.superkoncis.router.domain.recap.worth.TermWorth;

/**
 * Recaps of the deep tier without one of its parts, in the form that {@code superkoncis recap --json} prints.
 *
 * Usage: Variants all|PART|half|model WORDS OUT WEIGHTS_A WEIGHTS_B FILE…
 * PART is left out. With half, the weights of a meeting are those fitted on the half of the series that it is not in. With model,
 * sentences are compared by meaning as well; needs the model and its libraries on the class path.
 */
public final class Variants {

    public static void main(String[] args) throws Exception {
        int words = Integer.parseInt(args[1]);
        ObjectMapper json = new ObjectMapper();
        TermWorth fittedOnA = TermWorth.read(new StringReader(Files.readString(Path.of(args[3]))));
        TermWorth fittedOnB = TermWorth.read(new StringReader(Files.readString(Path.of(args[4]))));
        SentenceVectors vectors = args[0].equals("model") ? model() : null;
        try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
            for (int i = 5; i < args.length; i++) {
                new TranscriptFiles()
                        .read(
                                Path.of(args[i]),
                                meeting -> {
                                    TermWorth worth = half(meeting.id()) ? fittedOnB : fittedOnA;
                                    RecapEngine engine = new DeepEngine(
                                            vectors, parts(args[0]), args[0].equals("all") ? TermWorth.built() : worth);
                                    long begun = System.nanoTime();
                                    Recap recap = engine.recap(EngineInput.of(meeting), words);
                                    out.println(line(json, meeting.id(), recap, System.nanoTime() - begun));
                                },
                                problem -> System.err.println(problem));
            }
        }
    }

    /** Whether the meeting is in half A, as in Train. */
    private static boolean half(String id) {
        return (id.replaceAll("[a-d]$", "").hashCode() & 0x7fffffff) / 7 % 2 == 0;
    }

    private static Set<Part> parts(String variant) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        for (Part part : Part.values()) {
            if (part.name().equals(variant.toUpperCase(Locale.ROOT))) {
                parts.remove(part);
            }
        }
        return parts;
    }

    private static SentenceVectors model() throws ReflectiveOperationException {
        return (SentenceVectors) Class.forName("se.superkoncis.router.adapter.model.MiniLmVectors")
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String line(ObjectMapper json, String id, Recap recap, long nanos) {
        ObjectNode line = json.createObjectNode().put("id", id).put("text", recap.text()).put("millis", nanos / 1_000_000);
        ArrayNode points = line.putArray("points");
        for (Point point : recap.points()) {
            ArrayNode turns = points.addObject().put("text", point.text()).putArray("turns");
            point.turns().forEach(turns::add);
        }
        return line.toString();
    }
}
