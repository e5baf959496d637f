package se.superkoncis.router.domain.gateway;

import java.time.Duration;
import java.time.Instant;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallFacts;

/** Where it is told what answers without a model have cost: processor time, as with every embedded engine. */
@FunctionalInterface
public interface QuoteCosts {

    /** Takes the cost of an answer; never blocks, and never fails because a database is away. */
    void quoted(CallFacts facts, Work work);

    /**
     * What was done.
     *
     * @param cpu processor time
     * @param tariffVersion names the price list
     */
    record Work(Instant startedAt, Instant endedAt, Duration cpu, MicroSek cost, String tariffVersion) {}
}
