package se.superkoncis.router.adapter.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceCatalogue.FxRate;
import se.superkoncis.router.domain.price.PriceEntry;

/**
 * Reads the catalogue's JSON: {@code format} 1, {@code version}, {@code asOf}, {@code usdSek} {rate, date} and {@code models},
 * a list of {@link ModelJson}. What is wrong with one model refuses that model; what is wrong with the rest refuses the file.
 */
final class CatalogueJson {

    private static final int MOST_VERSION = 64;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // NaN is the fault of a model, not of the file
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws CatalogueRefusedException when it is no catalogue */
    PriceCatalogue read(byte[] bytes) {
        JsonNode root = tree(bytes);
        if (!root.isObject() || root.path("format").asInt() != 1) {
            throw new CatalogueRefusedException("has not \"format\": 1: it is no price file of this service");
        }
        String version = root.path("version").asText();
        if (version.isBlank() || version.length() > MOST_VERSION) {
            throw new CatalogueRefusedException("needs a \"version\" of 1 to " + MOST_VERSION + " characters");
        }
        if (!root.path("models").isArray()) {
            throw new CatalogueRefusedException("needs \"models\", a list");
        }
        Map<String, PriceEntry> entries = new LinkedHashMap<>();
        for (JsonNode model : root.get("models")) {
            PriceEntry entry = ModelJson.read(model);
            if (entries.put(entry.key(), entry) != null) {
                entries.put(entry.key(), PriceEntry.faulty(entry.key(), "it stands there twice: take one out"));
            }
        }
        return new PriceCatalogue(version, day(root.path("asOf"), "asOf"), rate(root.path("usdSek"), entries), entries);
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new CatalogueRefusedException(
                    "is no JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new CatalogueRefusedException("is no JSON");
        }
    }

    private static FxRate rate(JsonNode node, Map<String, PriceEntry> entries) {
        boolean needed =
                entries.values().stream().anyMatch(e -> e.fault() == null && e.currency() == PriceEntry.Currency.USD);
        if (node.isMissingNode() && !needed) {
            return null;
        }
        BigDecimal rate = Decimals.of(node.path("rate"));
        if (rate == null) {
            throw new CatalogueRefusedException(
                    "needs \"usdSek\": {\"rate\": \"…\", \"date\": \"…\"}, SEK for a dollar");
        }
        try {
            return new FxRate(rate, day(node.path("date"), "usdSek.date"));
        } catch (IllegalArgumentException e) {
            throw new CatalogueRefusedException("has a wrong usdSek.rate: " + e.getMessage());
        }
    }

    private static LocalDate day(JsonNode node, String name) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException e) {
            throw new CatalogueRefusedException("needs \"" + name + "\", a day as 2026-11-24");
        }
    }
}
