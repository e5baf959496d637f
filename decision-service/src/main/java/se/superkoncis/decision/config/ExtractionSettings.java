package se.superkoncis.decision.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What a search costs. */
@ConfigMapping(prefix = "decision.extraction")
public interface ExtractionSettings {

    /** Price in SEK of one second of one core. The default is what a cloud core costs, about 0.45 SEK an hour. */
    @WithDefault("0.000125")
    BigDecimal sekPerCpuSecond();

    /** Name of the price list, told in each cost row. */
    @WithDefault("cpu-2026-11")
    String tariffVersion();
}
