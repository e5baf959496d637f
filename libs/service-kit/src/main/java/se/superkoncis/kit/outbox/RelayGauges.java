package se.superkoncis.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Depth and age of the outbox, refreshed at most once a second. */
final class RelayGauges {

    private final OutboxTable table;
    private volatile OutboxTable.Depth depth = new OutboxTable.Depth(0, Duration.ZERO, 0);
    private long refreshAt = System.nanoTime();

    RelayGauges(OutboxTable table, MeterRegistry meters) {
        this.table = table;
        meters.gauge("superkoncis.outbox.depth", this, g -> g.depth.rows());
        meters.gauge("superkoncis.outbox.age.seconds", this, g -> g.depth.age().toMillis() / 1000.0);
        meters.gauge("superkoncis.outbox.set.aside", this, g -> g.depth.setAside());
    }

    void refresh() {
        long now = System.nanoTime();
        if (now - refreshAt >= 0) {
            depth = table.depth();
            refreshAt = now + Duration.ofSeconds(1).toNanos();
        }
    }
}
