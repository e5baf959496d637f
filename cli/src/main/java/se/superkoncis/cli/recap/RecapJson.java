package se.superkoncis.cli.recap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import se.superkoncis.router.domain.recap.Point;

/** One line of JSON: {@code {"id","points":[{"text","turns","section"}],"text","millis"}}. */
final class RecapJson {

    private static final JsonFactory JSON = new JsonFactory();

    private RecapJson() {}

    static String line(String id, OfflineRecap made) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeArrayFieldStart("points");
            for (Point point : made.recap().points()) {
                json.writeStartObject();
                json.writeStringField("text", point.text());
                json.writeFieldName("turns");
                json.writeArray(
                        point.turns().stream().mapToInt(Integer::intValue).toArray(),
                        0,
                        point.turns().size());
                json.writeStringField("section", point.section().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("text", made.recap().text());
            json.writeNumberField("millis", made.millis());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string has no output errors", e);
        }
        return line.toString();
    }
}
