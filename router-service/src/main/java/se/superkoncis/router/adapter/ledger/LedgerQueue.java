package se.superkoncis.router.adapter.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import se.superkoncis.router.domain.budget.BudgetKey;

/**
 * What waits for the writer, in the order in which it is to be written. Ends that nobody waits for stand aside for a moment, so that
 * many share a commit and asks, which somebody does wait for, find the writer free.
 */
final class LedgerQueue {

    private final BlockingQueue<LedgerItem> queue;
    private final long lingerNanos;
    /** Ends that stand aside; touched by the writer's thread alone. */
    private final Deque<LedgerItem> aside = new ArrayDeque<>();

    private long due;

    LedgerQueue(int most, Duration linger) {
        queue = new LinkedBlockingQueue<>(most);
        lingerNanos = linger.toNanos();
    }

    /** False when too much waits. */
    boolean offer(LedgerItem item) {
        return queue.offer(item);
    }

    /**
     * What is to be written now; empty when nothing came in time.
     *
     * @param most items
     * @param waitNanos how long to wait for one
     * @param all true when nothing may stand aside any more
     */
    List<LedgerItem> take(int most, long waitNanos, boolean all) throws InterruptedException {
        List<LedgerItem> now = new ArrayList<>();
        long wait = aside.isEmpty() ? waitNanos : Math.min(waitNanos, due - System.nanoTime());
        LedgerItem first = queue.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
        if (first != null) {
            now.add(first);
            queue.drainTo(now, most - 1 - roomForAside(most));
            now.removeIf(item -> item.isPatient() && standsAside(item));
        }
        if (aside.isEmpty() || !(all || isDue(most) || needsThem(now))) {
            return now;
        }
        // First the ends: what they give back is there for the asks that came after them.
        List<LedgerItem> batch = new ArrayList<>();
        while (!aside.isEmpty() && (batch.isEmpty() || batch.size() + now.size() < most)) {
            batch.add(aside.poll());
        }
        batch.addAll(now);
        return batch;
    }

    /** Or asks without end would keep what they wait for out of every commit. */
    private int roomForAside(int most) {
        return !aside.isEmpty() && isDue(most) ? Math.min(aside.size(), (most - 1) / 2) : 0;
    }

    private boolean standsAside(LedgerItem item) {
        if (aside.isEmpty()) {
            due = System.nanoTime() + lingerNanos;
        }
        return aside.add(item);
    }

    private boolean isDue(int most) {
        return aside.size() >= most / 2 || System.nanoTime() - due >= 0;
    }

    /** Another end shares its commit gladly; an ask of the same meeting must find it as its last call has left it. */
    private boolean needsThem(List<LedgerItem> now) {
        return now.stream().anyMatch(item -> !(item instanceof LedgerItem.Reserve) || asideOf(item));
    }

    private boolean asideOf(LedgerItem ask) {
        BudgetKey key = BudgetKey.of(ask.ask().facts());
        return aside.stream().anyMatch(end -> BudgetKey.of(end.ask().facts()).equals(key));
    }
}
