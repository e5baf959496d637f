package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.flags.Documents.NOW;
import static se.superkoncis.flags.Documents.byTag;
import static se.superkoncis.flags.Documents.everyone;
import static se.superkoncis.flags.Documents.override;
import static se.superkoncis.flags.Documents.snapshot;
import static se.superkoncis.flags.Documents.tag;
import static se.superkoncis.flags.Documents.tenant;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int CALLS = 200_000;

    @Test
    void shouldAllocateNothingPerEvaluation() {
        FlagSnapshot state = snapshot(
                tenant("acme", "canary"),
                tag("canary", 50, "tagged"),
                byTag("tagged", 100, "someone-else"),
                everyone("split", 50),
                everyone("overridden", 50),
                override("feature/overridden", false, NOW.minusSeconds(1)));
        FlagSnapshot stale = state.withStale(true);
        ask(state);
        ask(stale);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int on = ask(state) + ask(stale);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(on).isPositive();
        // Asking for the counter allocates a little itself; per call there is nothing.
        assertThat((double) allocated / (CALLS * 8)).isLessThan(0.01);
    }

    private static int ask(FlagSnapshot state) {
        int on = 0;
        for (int i = 0; i < CALLS; i++) {
            on += state.isEnabled("tagged", "acme", null).enabled() ? 1 : 0;
            on += state.isEnabled("split", "okänd-kund", "möte-42").enabled() ? 1 : 0;
            on += state.isEnabled("overridden", "acme", null).enabled() ? 1 : 0;
            on += state.isEnabled("missing", "acme", null).enabled() ? 1 : 0;
        }
        return on;
    }
}
