package se.superkoncis.router.adapter.price;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.superkoncis.router.domain.price.PriceBand;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceEntry.Currency;

/**
 * Reads one model: {@code key}, {@code currency} USD or SEK, then {@code input}, {@code cachedInput} and {@code output} for a
 * million tokens, or {@code bands} of them with {@code upToInputTokens}, or {@code "free": true}. Without {@code cachedInput}
 * cached tokens cost as others; with {@code "embeddings": true} there is no output.
 */
final class ModelJson {

    private static final Set<String> MEMBERS =
            Set.of("key", "currency", "free", "embeddings", "input", "cachedInput", "output", "bands", "note");
    private static final Set<String> BAND_MEMBERS = Set.of("upToInputTokens", "input", "cachedInput", "output");
    private static final int MOST_KEY = 128;

    private ModelJson() {}

    static PriceEntry read(JsonNode model) {
        String key = model.path("key").asText();
        if (key.isBlank() || key.length() > MOST_KEY) {
            throw new CatalogueRefusedException("has a model without a \"key\" of 1 to " + MOST_KEY + " characters");
        }
        try {
            return entry(key, model);
        } catch (Fault e) {
            return PriceEntry.faulty(key, e.getMessage());
        }
    }

    private static PriceEntry entry(String key, JsonNode model) throws Fault {
        known(model, MEMBERS);
        boolean free = flag(model, "free");
        boolean embeddings = flag(model, "embeddings");
        List<PriceBand> bands = new ArrayList<>();
        if (model.has("bands")) {
            if (!model.get("bands").isArray()
                    || model.has("input")
                    || model.has("output")
                    || model.has("cachedInput")) {
                throw new Fault("state either bands, a list, or prices beside the key");
            }
            for (JsonNode band : model.get("bands")) {
                known(band, BAND_MEMBERS);
                bands.add(band(band, upTo(band), free, embeddings));
            }
        } else {
            bands.add(band(model, Long.MAX_VALUE, free, embeddings));
        }
        return PriceEntry.of(key, currency(model.path("currency")), free, bands);
    }

    private static PriceBand band(JsonNode node, long upTo, boolean free, boolean embeddings) throws Fault {
        BigDecimal input = price(node, "input", free ? BigDecimal.ZERO : null);
        // Nobody writes a token for an embedding; should one be told of, it is not free.
        return new PriceBand(
                upTo,
                input,
                price(node, "cachedInput", input),
                price(node, "output", free ? BigDecimal.ZERO : embeddings ? input : null));
    }

    private static BigDecimal price(JsonNode node, String name, BigDecimal absent) throws Fault {
        JsonNode price = node.path(name);
        if (price.isMissingNode() && absent != null) {
            return absent;
        }
        BigDecimal value = Decimals.of(price);
        if (value == null) {
            throw new Fault("\"" + name + "\" " + (price.isMissingNode() ? "is missing" : "is no plain decimal"));
        }
        return value;
    }

    private static long upTo(JsonNode band) throws Fault {
        JsonNode upTo = band.path("upToInputTokens");
        if (upTo instanceof MissingNode) {
            return Long.MAX_VALUE;
        }
        if (!upTo.canConvertToLong() || !upTo.isIntegralNumber() || upTo.longValue() < 1) {
            throw new Fault("\"upToInputTokens\" must be a whole number of 1 or more");
        }
        return upTo.longValue();
    }

    private static Currency currency(JsonNode node) throws Fault {
        return switch (node.asText()) {
            case "USD" -> Currency.USD;
            case "SEK" -> Currency.SEK;
            default -> throw new Fault("\"currency\" must be USD or SEK");
        };
    }

    private static boolean flag(JsonNode model, String name) throws Fault {
        JsonNode flag = model.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw new Fault("\"" + name + "\" must be true or false");
        }
        return flag.booleanValue();
    }

    /** A misspelt member is a price that nobody reads. */
    private static void known(JsonNode node, Set<String> members) throws Fault {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!members.contains(name)) {
                throw new Fault("\"" + name + "\" is not known here; known are "
                        + String.join(", ", members.stream().sorted().toList()));
            }
        }
    }

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String why) {
            super(why, null, false, false);
        }
    }
}
