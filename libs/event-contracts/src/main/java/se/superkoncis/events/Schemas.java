package se.superkoncis.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The <a href="https://json-schema.org/draft/2020-12">JSON Schemas (2020-12)</a> of the data, one per event type. They say
 * what the records say; a test holds the two together.
 */
public final class Schemas {

    private Schemas() {}

    /** Place of a type's schema on the class path, as in {@code schemas/se.superkoncis.recap.ready.v1.json}. */
    public static String resource(EventType type) {
        return "schemas/" + type.ceType() + ".json";
    }

    /** The schema of a type's data as JSON text. */
    public static String text(EventType type) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(resource(type))) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource(type) + ": rebuild event-contracts.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
