package se.superkoncis.cli.provider;

import java.time.Duration;
import java.util.Locale;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;

/** Ready-made ways in which a provider behaves. */
enum Scenario {
    /** Honest and quick. */
    CALM(Behaviour.HONEST),
    /** Honest after 5 s, a chunk each 50 ms. */
    SLOW(Behaviour.slow(Duration.ofSeconds(5)).withTokenDelay(Duration.ofMillis(50))),
    /** Every fifth request fails. */
    FLAKY(Behaviour.HONEST.withErrorRate(0.2)),
    /** 429 to everything, asking for 5 s. */
    STORM(Behaviour.rateLimited(Duration.ofSeconds(5))),
    /** 500 to everything. */
    OUTAGE(Behaviour.of(Fault.SERVER_ERROR)),
    /** Never answers. */
    HANG(Behaviour.of(Fault.HANG)),
    /** Half a JSON document. */
    GARBLED(Behaviour.of(Fault.HALF_BODY)),
    /** Streams and answers are cut. */
    CUT(Behaviour.of(Fault.CUT)),
    /** Good answers without usage block. */
    NO_USAGE(Behaviour.of(Fault.NO_USAGE));

    private final Behaviour behaviour;

    Scenario(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
