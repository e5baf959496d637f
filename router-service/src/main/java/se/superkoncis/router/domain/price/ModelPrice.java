package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.superkoncis.kit.cost.MicroSek;

/** The price of one model in one version of the catalogue. Immutable. */
public interface ModelPrice {

    /** FOCUS {@code SkuId}, as {@code openai/gpt-4.1-mini}. */
    String skuId();

    /** Version of the catalogue that this price is from. */
    String catalogueVersion();

    /** SEK for a US dollar that the amounts were computed with; 1 for a price that is set in SEK. */
    BigDecimal fxRate();

    /** Day of that rate; for a price in SEK the day of the catalogue. */
    LocalDate fxDate();

    /**
     * The most that an attempt within these bounds can cost: each price at its dearest band, nothing cached.
     *
     * @param inputTokens most tokens read, 0 or more
     * @param outputTokens most tokens written, 0 or more
     */
    MicroSek worstCase(long inputTokens, long outputTokens);

    /** What this usage costs, one charge for each meter that was used. Never more than the worst case of its bounds. */
    List<MeterCharge> charge(Usage usage);
}
