package se.superkoncis.router.adapter.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.ledger.stored.StoredAsk;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.price.MeterCharge;

/** The ledger in PostgreSQL, for one instance of the service. */
public final class PostgresLedger implements Ledger {

    private static final Logger LOG = Logger.getLogger(PostgresLedger.class);

    private final DataSource dataSource;
    private final Caps.Source caps;
    private final LedgerSettings settings;
    private final LedgerMeters meters;
    private final LedgerWriter writer;

    /**
     * An instance that writes with a thread of its own.
     *
     * @param instance its stable name
     */
    public PostgresLedger(
            DataSource dataSource,
            Caps.Source caps,
            LedgerSettings settings,
            String instance,
            LedgerEvents events,
            LedgerMeters meters,
            Clock clock) {
        this.dataSource = dataSource;
        this.caps = caps;
        this.settings = settings;
        this.meters = meters;
        writer = new LedgerWriter(
                new LedgerTransaction(dataSource, settings, instance, events, clock),
                settings,
                instance,
                meters,
                clock);
    }

    @Override
    public CompletionStage<Answer> setAside(AttemptAsk ask) {
        return setAside(ask, new CompletableFuture<>());
    }

    private CompletionStage<Answer> setAside(AttemptAsk ask, CompletableFuture<Answer> answer) {
        try {
            return written(
                    new LedgerItem.Reserve(
                            ask, StoredAsk.write(ask), caps.of(ask.facts().tenantId()), answer),
                    answer);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletionStage<MicroSek> settle(AttemptAsk ask, AttemptEnd end) {
        return settle(ask, end, false);
    }

    @Override
    public CompletionStage<MicroSek> settleSoon(AttemptAsk ask, AttemptEnd end) {
        return settle(ask, end, true);
    }

    private CompletionStage<MicroSek> settle(AttemptAsk ask, AttemptEnd end, boolean patient) {
        try {
            List<MeterCharge> charges =
                    end.usage() == null ? List.of() : ask.price().charge(end.usage());
            return end(ask, end, charges, end.usage() == null ? "RELEASED" : "SETTLED", patient)
                    .thenApply(LedgerItem.Ended::charged);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * As {@link #setAside}, for whoever has a thread to wait with. When it is interrupted the ask is not made, or taken back.
     *
     * @throws LedgerAwayException when nobody can say, or nobody waits any more
     */
    public Answer reserve(AttemptAsk ask) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<Answer> said = setAside(ask, answer).toCompletableFuture();
        try {
            return said.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(new LedgerAwayException(e));
        } catch (ExecutionException e) {
            // Told below.
        }
        return await(said);
    }

    /**
     * As {@link #settle}, for whoever has a thread to wait with.
     *
     * @throws LedgerAwayException when it could not be written yet
     */
    public MicroSek end(AttemptAsk ask, AttemptEnd end) {
        return await(settle(ask, end));
    }

    /**
     * Charges an attempt that nobody has ended with all that its bounds cost.
     *
     * @return false when it had ended
     * @throws LedgerAwayException when it could not be written
     */
    public boolean expire(AttemptAsk ask, Instant now) {
        AttemptEnd end = new AttemptEnd("failed", "timeout", StoredAsk.bounds(ask), CostSource.WORST_CASE, now);
        return await(end(ask, end, ask.price().charge(end.usage()), "EXPIRED", false))
                .first();
    }

    private CompletionStage<LedgerItem.Ended> end(
            AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges, String state, boolean patient) {
        CompletableFuture<LedgerItem.Ended> answer = new CompletableFuture<>();
        return written(new LedgerItem.End(ask, end, charges, state, patient, answer), answer);
    }

    /**
     * Hands an item to the writer. Whoever completes its future first has the last word, the writer or the patience, so that an ask
     * is never half made: one that came too late is not made, or taken back. An end is written all the same.
     */
    private <T> CompletionStage<T> written(LedgerItem item, CompletableFuture<T> answer) {
        long began = System.nanoTime();
        if (!writer.offer(item)) {
            return CompletableFuture.failedFuture(
                    new LedgerAwayException(new IllegalStateException("too much waits for the ledger")));
        }
        return answer.orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .handle((said, failure) -> {
                    meters.waited(item instanceof LedgerItem.Reserve, System.nanoTime() - began);
                    if (failure == null) {
                        return said;
                    }
                    throw failure instanceof RuntimeException fault ? fault : new LedgerAwayException(failure);
                });
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new LedgerAwayException(e.getCause());
        }
    }

    @Override
    public MicroSek remaining(String tenantId, String meetingId) {
        long cap = caps.of(tenantId).meeting().amount();
        try {
            long bound = Sql.inTransaction(dataSource, connection -> {
                TenantSession.set(connection, tenantId);
                try (PreparedStatement select = connection.prepareStatement(
                        "select settled + reserved from meeting_budget where tenant_id = ? and budget_id = ?")) {
                    select.setString(1, tenantId);
                    select.setString(2, meetingId);
                    try (ResultSet row = select.executeQuery()) {
                        return row.next() ? row.getLong(1) : 0;
                    }
                }
            });
            return new MicroSek(Math.max(0, cap - bound));
        } catch (StorageException e) {
            Facts.of("nothing remains, the ledger is away").with(e).warn(LOG);
            return new MicroSek(0);
        }
    }

    /** Ends and asks that have not been written. */
    int unwritten() {
        return writer.unwritten();
    }

    /** Writes what waits, for at most this long, and takes nothing more. */
    public void close(Duration atMost) {
        writer.close(atMost);
    }
}
