package se.superkoncis.router.bench;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;

/**
 * Books that nobody keeps: for measuring what the gateway takes without the database. Only benchmarks/gateway/measure compiles it
 * into a router; no setting brings it into another.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class MemoryLedger implements Ledger {

    private static final MicroSek PLENTY = new MicroSek(Long.MAX_VALUE / 4);

    @Override
    public CompletionStage<Answer> setAside(AttemptAsk ask) {
        return CompletableFuture.completedFuture(new Answer.Reserved());
    }

    @Override
    public CompletionStage<MicroSek> settle(AttemptAsk ask, AttemptEnd end) {
        return CompletableFuture.completedFuture(cost(ask, end));
    }

    private static MicroSek cost(AttemptAsk ask, AttemptEnd end) {
        return end.usage() == null
                ? new MicroSek(0)
                : new MicroSek(ask.price().charge(end.usage()).stream()
                        .mapToLong(charge -> charge.amount().amount())
                        .sum());
    }

    @Override
    public MicroSek remaining(String tenantId, String meetingId) {
        return PLENTY;
    }
}
