package se.superkoncis.embedded.provider.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Fills any JSON schema with quotes: an array of objects gets one object for each quote, an integer is the quote's turn, a
 * string its text, its speaker or its section, by the property's name.
 */
final class Filled {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int UNKNOWN_TURN = 900_000;
    private static final Map<Quote.Kind, String> NAMES = Map.of(
            Quote.Kind.SETTLED, "settled|decision|decided|beslut",
            Quote.Kind.ACTIONS, "action|todo|task|uppgift",
            Quote.Kind.OPEN, "open|question|fråg",
            Quote.Kind.TOPIC, "topic|summary|about|sammanfatt");

    private final JsonNode root;
    private final List<Quote> quotes;
    private final Slant slant;
    private final String language;

    Filled(JsonNode schema, List<Quote> quotes, Slant slant, String language) {
        this.root = schema;
        this.quotes = quotes;
        this.slant = slant;
        this.language = language;
    }

    JsonNode document() {
        return fill(root, "", null);
    }

    private JsonNode fill(JsonNode given, String name, Quote quote) {
        JsonNode schema = resolve(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return choice(schema.get("enum"), quote);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, quote);
            case "array" -> array(schema, name, quote);
            case "integer", "number" -> NODES.numberNode(quote == null ? 0 : turn(quote));
            case "boolean" -> NODES.booleanNode(false);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(name, quote));
        };
    }

    private ObjectNode object(JsonNode schema, Quote quote) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            object.set(property.getKey(), fill(property.getValue(), property.getKey(), quote));
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, Quote quote) {
        ArrayNode array = NODES.arrayNode();
        JsonNode items = resolve(schema.path("items"));
        if (quote != null && !type(items).equals("object")) {
            array.add(fill(items, name, quote));
        } else {
            of(name, quote).forEach(one -> array.add(fill(items, name, one)));
        }
        return array;
    }

    /** The quotes that belong into an array of this name. */
    private List<Quote> of(String name, Quote outer) {
        if (outer != null) {
            return List.of(outer);
        }
        Optional<Quote.Kind> kind = Arrays.stream(Quote.Kind.values())
                .filter(k -> matches(NAMES.get(k), name))
                .findFirst();
        return kind.isEmpty()
                ? quotes
                : quotes.stream().filter(q -> q.kind() == kind.get()).toList();
    }

    private JsonNode choice(JsonNode values, Quote quote) {
        return StreamSupport.stream(values.spliterator(), false)
                .filter(value -> value.asText().equals(language)
                        || quote != null && matches(NAMES.get(quote.kind()), value.asText()))
                .findFirst()
                .orElse(values.path(0));
    }

    private String text(String name, Quote quote) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("lang")) {
            return language;
        }
        if (quote == null) {
            return quotes.isEmpty() ? "" : said(quotes.get(0));
        }
        if (matches("speaker|owner|who|assignee|ansvarig", lower)) {
            return quote.turn().speaker();
        }
        if (matches("section|kind|type|category", lower)) {
            return quote.kind().name();
        }
        return said(quote);
    }

    private String said(Quote quote) {
        return slant == Slant.WRONG_NUMBERS ? quote.text() + " (98 765 431 kr, 77,7 %)" : quote.text();
    }

    private int turn(Quote quote) {
        return quote.turn().number() + (slant == Slant.WRONG_TURNS ? UNKNOWN_TURN : 0);
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#")) {
            return resolve(root.at(reference.substring(1)));
        }
        for (String either : List.of("anyOf", "oneOf")) {
            if (schema.has(either)) {
                return resolve(schema.get(either).path(0));
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return schema.has("properties") ? "object" : "string";
        }
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private static boolean matches(String words, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("\\|")).anyMatch(lower::contains);
    }
}
