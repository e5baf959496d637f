package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The platform's JSON: camelCase, nulls omitted, times in UTC with milliseconds, unknown fields ignored, an unknown enum
 * value read as UNKNOWN, nothing coerced from another JSON type, no key twice in an object
 * (<a href="https://www.rfc-editor.org/rfc/rfc7493">RFC 7493</a>, I-JSON). A null reads as an absent field.
 */
public final class EventJson {

    /** Longest single string that is read, in characters; a turn of 10 MB passes, a bomb does not. */
    private static final int MAX_STRING = 16_000_000;

    private static final int MAX_DEPTH = 64;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** RFC 3339 without leap seconds and with at most nanoseconds; the JDK alone would take hour 24 and year 12345. */
    private static final Pattern RFC_3339 =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
                    + "([Zz]|[+-](0[0-9]|1[0-7]):[0-5][0-9])");

    private EventJson() {}

    /** A new mapper of the platform's form; thread-safe once made. */
    public static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_STRING)
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new WireForms())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            builder.withCoercionConfig(LogicalType.Textual, c -> c.setCoercion(shape, CoercionAction.Fail));
        }
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            builder.withCoercionConfig(
                    type,
                    c -> c.setAcceptBlankAsEmpty(false)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        }
        return builder.build();
    }

    /** RFC 3339 in UTC with milliseconds, as in {@code 2026-11-24T09:30:00.000Z}. */
    public static String format(Instant time) {
        return MILLIS.format(time.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * The moment that an RFC 3339 text names, with any offset up to 18 hours.
     *
     * @throws InvalidEventException when the text has another form
     */
    static Instant parse(String field, String text) {
        if (text != null && RFC_3339.matcher(text).matches()) {
            try {
                return Checks.time(field, Instant.parse(text));
            } catch (DateTimeException e) {
                // 30 February and its like: told below, without the parser's message, which quotes the value
            }
        }
        throw new InvalidEventException(field + " must be an RFC 3339 time, as in 2026-11-24T09:30:00.000Z");
    }
}
