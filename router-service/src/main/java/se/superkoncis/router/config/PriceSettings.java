package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Where prices of models come from and how long a rate is trusted. */
@ConfigMapping(prefix = "router.prices")
public interface PriceSettings {

    /** Catalogue file to use instead of the one that comes with the service. It is read again when it changes. */
    Optional<Path> file();

    /** SEK for a US dollar; takes the place of the file's rate. Needs its day. */
    Optional<BigDecimal> usdSek();

    /** Day of {@link #usdSek}. */
    Optional<LocalDate> usdSekDate();

    /** Days after which a rate is told as old. */
    @WithDefault("45")
    int warnAge();

    /** Days after which a rate is not used any more: models priced in dollars are refused. */
    @WithDefault("120")
    int maxAge();

    /** How often the file is looked at. */
    @WithDefault("10s")
    String poll();

    /** Most cost rows that one correction may look through. */
    @WithDefault("500000")
    int correctionRows();
}
