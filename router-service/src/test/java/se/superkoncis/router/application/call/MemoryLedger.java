package se.superkoncis.router.application.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** A ledger in memory with one cap. Fails loudly when an attempt ends twice or without a reservation. */
final class MemoryLedger implements Ledger {

    /** An attempt that has ended. */
    record Ended(AttemptAsk ask, AttemptEnd end, MicroSek cost) {}

    private final Map<String, Long> reserved = new HashMap<>();
    private final List<AttemptAsk> asked = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private long cap = Long.MAX_VALUE;
    private long settled;
    private boolean away;
    private boolean awayAtTheEnd;
    private boolean overdrawn;
    private volatile Consumer<AttemptAsk> afterReserving = ask -> {};

    synchronized MemoryLedger cap(long microSek) {
        cap = microSek;
        return this;
    }

    synchronized MemoryLedger away() {
        away = true;
        return this;
    }

    synchronized MemoryLedger awayAtTheEnd() {
        awayAtTheEnd = true;
        return this;
    }

    /** Is run after each reservation, while the caller still waits for it. */
    MemoryLedger afterReserving(Consumer<AttemptAsk> work) {
        afterReserving = work;
        return this;
    }

    @Override
    public CompletionStage<Answer> setAside(AttemptAsk ask) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Answer answer = book(ask);
                    afterReserving.accept(ask);
                    return answer;
                },
                CallStand.THREADS);
    }

    @Override
    public CompletionStage<MicroSek> settle(AttemptAsk ask, AttemptEnd end) {
        return CompletableFuture.supplyAsync(() -> write(ask, end), CallStand.THREADS);
    }

    private synchronized Answer book(AttemptAsk ask) {
        if (away) {
            throw new LedgerAwayException(new IllegalStateException("away"));
        }
        long held = reserved.values().stream().mapToLong(x -> x).sum();
        if (ask.worstCase().amount() > cap - settled - held) {
            return new Answer.Denied(Refusal.MEETING_BUDGET, new MicroSek(Math.max(0, cap - settled - held)));
        }
        asked.add(ask);
        if (reserved.put(ask.attemptId(), ask.worstCase().amount()) != null) {
            throw new IllegalStateException("reserved twice: " + ask.attemptId());
        }
        return new Answer.Reserved();
    }

    private synchronized MicroSek write(AttemptAsk ask, AttemptEnd end) {
        if (awayAtTheEnd) {
            throw new LedgerAwayException(new IllegalStateException("away"));
        }
        Long held = reserved.remove(ask.attemptId());
        if (held == null) {
            throw new IllegalStateException("ended twice or never reserved: " + ask.attemptId());
        }
        long cost = end.usage() == null
                ? 0
                : ask.price().charge(end.usage()).stream()
                        .mapToLong(charge -> charge.amount().amount())
                        .sum();
        settled += cost;
        overdrawn |= cost > held || settled > cap;
        ended.add(new Ended(ask, end, new MicroSek(cost)));
        return new MicroSek(cost);
    }

    @Override
    public synchronized MicroSek remaining(String tenantId, String meetingId) {
        return new MicroSek(cap - settled);
    }

    synchronized List<AttemptAsk> asked() {
        return List.copyOf(asked);
    }

    synchronized List<Ended> ended() {
        return List.copyOf(ended);
    }

    synchronized Ended only() {
        if (ended.size() != 1) {
            throw new AssertionError("not one attempt but " + ended);
        }
        return ended.get(0);
    }

    synchronized int open() {
        return reserved.size();
    }

    synchronized long settled() {
        return settled;
    }

    synchronized boolean overdrawn() {
        return overdrawn;
    }
}
