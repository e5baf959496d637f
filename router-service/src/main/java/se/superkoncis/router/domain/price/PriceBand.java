package se.superkoncis.router.domain.price;

import java.math.BigDecimal;

/**
 * Prices of requests up to a size. The whole request is billed at the prices of the band that its input falls in, not only
 * the tokens above the border: so do Google, OpenAI and Anthropic, and so does the source of our facts (genai-prices).
 *
 * @param upTo most input tokens of a request in this band, cached ones included; {@link Long#MAX_VALUE} in the last band
 * @param input price of a million tokens read, in the currency of the entry
 * @param cachedInput price of a million tokens read from the provider's cache
 * @param output price of a million tokens written
 */
public record PriceBand(long upTo, BigDecimal input, BigDecimal cachedInput, BigDecimal output) {

    /** The same prices in another currency; exact. */
    PriceBand times(BigDecimal rate) {
        return new PriceBand(upTo, input.multiply(rate), cachedInput.multiply(rate), output.multiply(rate));
    }

    BigDecimal of(Meter meter) {
        return switch (meter) {
            case INPUT -> input;
            case CACHED_INPUT -> cachedInput;
            case OUTPUT -> output;
        };
    }
}
