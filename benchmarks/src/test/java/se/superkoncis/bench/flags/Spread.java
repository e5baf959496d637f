package se.superkoncis.bench.flags;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations as p50, p99 and max (nearest rank). */
final class Spread {

    private final List<Duration> all = new ArrayList<>();

    void add(Duration duration) {
        all.add(duration);
    }

    private double within(double share) {
        return all.get(Math.max(0, (int) Math.ceil(share * all.size()) - 1)).toNanos() / 1e6;
    }

    @Override
    public String toString() {
        Collections.sort(all);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms (n = %,d)",
                within(0.5),
                within(0.99),
                within(1),
                all.size());
    }

    static void told(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
