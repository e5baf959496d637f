package se.superkoncis.cli.provider;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** A price catalogue for the simulated models, in SEK for a million tokens. */
final class SimulatedPrices {

    /** What the catalogue that comes with the router says. */
    private static final Map<String, String> USUAL = Map.of("fast", "4/16", "deep", "20/80");

    private SimulatedPrices() {}

    /**
     * Writes the catalogue.
     *
     * @param chosen IN/OUT by tier
     * @return the file
     */
    static Path write(Map<String, String> chosen, LocalDate today) {
        Map<String, String> prices = new TreeMap<>(USUAL);
        chosen.forEach((tier, price) -> {
            if (!USUAL.containsKey(tier) || !price.matches("\\d{1,6}(\\.\\d{1,6})?/\\d{1,6}(\\.\\d{1,6})?")) {
                throw new Problem(ExitCode.USAGE, "provider.bad-price", tier + "=" + price);
            }
            prices.put(tier, price);
        });
        StringBuilder models = new StringBuilder();
        prices.forEach((tier, price) -> models.append(models.isEmpty() ? "" : ",\n")
                .append("    {\"key\": \"simulated/%s\", \"currency\": \"SEK\", \"input\": \"%s\", \"output\": \"%s\"}"
                        .formatted(
                                tier,
                                new BigDecimal(price.split("/")[0]).toPlainString(),
                                new BigDecimal(price.split("/")[1]).toPlainString())));
        String json = """
                {
                  "format": 1,
                  "version": "simulated-%1$s",
                  "asOf": "%1$s",
                  "source": "Chosen on the command line of superkoncis provider simulate.",
                  "usdSek": {"rate": "10", "date": "%1$s", "note": "Not used: all prices are in SEK."},
                  "models": [
                %2$s
                  ]
                }
                """.formatted(today, models);
        try {
            return Files.writeString(Files.createTempFile("superkoncis-simulated-prices", ".json"), json);
        } catch (IOException e) {
            throw Problem.causedBy(e, "provider.cannot-write", e.getMessage());
        }
    }
}
