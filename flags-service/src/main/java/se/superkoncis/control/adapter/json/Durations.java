package se.superkoncis.control.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;

/** Durations as ISO 8601 writes them, as in {@code PT24H}. */
final class Durations extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Durations() {
        super("durations");
        addSerializer(Duration.class, ToStringSerializer.instance);
        addDeserializer(Duration.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
                return Duration.parse(text);
            } catch (DateTimeException e) {
                return (Duration) context.handleWeirdStringValue(Duration.class, text, "must be as in PT24H");
            }
        }
    }
}
