package se.superkoncis.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How times, text and addresses are read and written; the rest is as Jackson does it. */
final class WireForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WireForms() {
        super("superkoncis");
        addSerializer(Instant.class, new TimeWriter());
        addDeserializer(Instant.class, new TimeReader());
        addSerializer(LocalDate.class, ToStringSerializer.instance);
        addDeserializer(LocalDate.class, new DayReader());
        addDeserializer(String.class, new TextReader());
        addDeserializer(URI.class, new UriReader());
    }

    private static String name(JsonParser in) throws IOException {
        return in.currentName() == null ? "a value" : in.currentName();
    }

    private static final class TimeWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        TimeWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(EventJson.format(value));
        }
    }

    private static final class TimeReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        TimeReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, in);
            }
            return EventJson.parse(name(in), in.getText());
        }
    }

    /** Reads a day as RFC 3339 writes it (full-date), years 0001 to 9999. */
    private static final class DayReader extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;
        private static final Pattern FULL_DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
            }
            try {
                if (FULL_DATE.matcher(in.getText()).matches()) {
                    return LocalDate.parse(in.getText());
                }
            } catch (DateTimeException e) {
                // 30 February and its like: told below, without the parser's message, which quotes the value
            }
            throw new InvalidEventException(name(in) + " must be a day, as in 2026-11-24");
        }
    }

    /**
     * Reads text so that everything behind can store it: U+0000, which PostgreSQL refuses, and halves of surrogate pairs,
     * which UTF-8 cannot carry, become U+FFFD as Unicode (3.9) recommends. One bad character loses no meeting; ids with it
     * are refused by their own rule.
     */
    private static final class TextReader extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = super.deserialize(in, context);
            return text == null || clean(text) ? text : mended(text);
        }

        private static boolean clean(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static String mended(String text) {
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints()
                    .map(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff) ? 0xfffd : c)
                    .forEach(out::appendCodePoint);
            return out.toString();
        }
    }

    /** Jackson's own reader trims, and takes the empty text for an address. */
    private static final class UriReader extends StdScalarDeserializer<URI> {
        private static final long serialVersionUID = 1L;

        UriReader() {
            super(URI.class);
        }

        @Override
        public URI deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (URI) context.handleUnexpectedToken(URI.class, in);
            }
            try {
                return new URI(in.getText());
            } catch (URISyntaxException e) {
                throw new InvalidEventException(name(in) + " must be an absolute URI");
            }
        }
    }
}
