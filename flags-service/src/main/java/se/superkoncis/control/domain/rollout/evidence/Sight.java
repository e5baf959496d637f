package se.superkoncis.control.domain.rollout.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be seen of a step at a look.
 *
 * @param now time of the look
 * @param since when the step began; windows that began earlier are left out
 * @param staleAfter how old the newest data may be
 * @param share of the audience that has the feature by the step, 0 to 100
 * @param alpha probability of a false alarm that one test of this step may spend
 */
public record Sight(
        Instant now,
        Instant since,
        Duration staleAfter,
        int share,
        double alpha,
        List<Window> windows,
        List<Reading> readings) {

    public Sight {
        Instant begin = since;
        windows = windows.stream()
                .filter(w -> !w.from().isBefore(begin))
                .sorted(Comparator.comparing(Window::from))
                .toList();
        readings = List.copyOf(readings);
    }

    /** True when some have the feature and others, at the same time, have not. */
    public boolean compares() {
        return share > 0 && share < 100;
    }

    public Comparison comparison(String measure) {
        return new Comparison(of(measure, Window.CANARY), of(measure, Window.CONTROL));
    }

    private List<Window> of(String measure, String arm) {
        return windows.stream()
                .filter(w -> w.measure().equals(measure) && w.arm().equals(arm))
                .toList();
    }

    public boolean stale(Instant to) {
        return to.plus(staleAfter).isBefore(now);
    }

    public Optional<Reading> reading(String kpi) {
        return readings.stream().filter(r -> r.kpi().equals(kpi)).findFirst();
    }

    /** End of the newest data; empty without any. */
    public Optional<Instant> newest() {
        return Stream.concat(windows.stream().map(Window::to), readings.stream().map(Reading::to))
                .filter(to -> to.isAfter(since))
                .max(Comparator.naturalOrder());
    }
}
