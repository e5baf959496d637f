package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** How recaps are made and priced. */
@ConfigMapping(prefix = "router.recap")
public interface RecapSettings {

    /** Most words in a recap. */
    @WithDefault("350")
    int words();

    /** Price in SEK of one second of one core. The default is what a cloud core costs, about 0.45 SEK an hour. */
    @WithDefault("0.000125")
    BigDecimal sekPerCpuSecond();

    /** Name of the price list, told in each cost row. */
    @WithDefault("cpu-2026-11")
    String tariffVersion();

    /** Recaps that a model writes. */
    Model model();

    /** How a model is asked. */
    interface Model {
        /** Most tokens of a transcript in one call, an estimate; a longer one is split where the topic changes. */
        @WithDefault("24000")
        int windowTokens();

        /** Most tokens of an answer; the bound that its reservation is made for. */
        @WithDefault("2000")
        int outputTokens();

        /** Most calls for one meeting at the same time. */
        @WithDefault("4")
        int parallel();

        /** Meetings with fewer words are told by the embedded engine: there is nothing to write. */
        @WithDefault("25")
        int fromWords();

        /** How much of the promised time is kept for the embedded engine in case no model answers. */
        @WithDefault("15s")
        Duration reserve();
    }
}
