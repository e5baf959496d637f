package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** How the ledger keeps its books. What may be spent stands in the flag settings, not here. */
@ConfigMapping(prefix = "router.ledger")
public interface LedgerSettings {

    /** SEK that an instance takes at a time from a month's or a day's budget; more than 0. */
    @WithDefault("10")
    BigDecimal block();

    /** How long an instance that asks for nothing keeps what it has taken. */
    @WithDefault("60s")
    Duration lease();

    /** How long a caller waits for an answer before the ledger counts as away. */
    @WithDefault("2s")
    Duration patience();

    /** Most asks and ends in one commit, 1–1000. */
    @WithDefault("128")
    int batch();

    /** Most asks and ends that wait; more is answered as a ledger that is away. Ends that wait for the database count apart. */
    @WithDefault("10000")
    int queue();

    /** How long ends that nobody waits for stand aside, so that they share a commit. */
    @WithDefault("20ms")
    Duration linger();

    /** First wait before an end that could not be written is tried again; doubled up to {@link #maxBackoff()}. */
    @WithDefault("200ms")
    Duration minBackoff();

    /** Longest wait between two tries. */
    @WithDefault("5s")
    Duration maxBackoff();

    /** How long after its time an attempt that nobody has ended is charged in full. */
    @WithDefault("30s")
    Duration grace();

    /** How often such attempts are looked for; one replica at a time. */
    @WithDefault("5s")
    Duration sweep();

    /** How long a shutdown waits for ends that have not been written. */
    @WithDefault("10s")
    Duration drain();

    /** How long ended attempts and meetings' figures can be read here; the cost topic keeps them longer. */
    @WithDefault("90d")
    Duration keep();
}
