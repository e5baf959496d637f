package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.statistics.HarmTest;
import se.superkoncis.control.domain.rollout.statistics.RankTest;
import se.superkoncis.control.domain.rollout.statistics.Rate;

/** Both arms of one measure, window by window. */
public record Comparison(List<Window> canary, List<Window> control) {

    public long canaryCases() {
        return canary.stream().mapToLong(Window::n).sum();
    }

    public long controlCases() {
        return control.stream().mapToLong(Window::n).sum();
    }

    public long canaryTenants() {
        return canary.stream().mapToLong(Window::tenants).max().orElse(0);
    }

    public long controlTenants() {
        return control.stream().mapToLong(Window::tenants).max().orElse(0);
    }

    /** The end up to which both arms are known; empty when one is missing. */
    public Optional<Instant> to() {
        Optional<Instant> a = canary.stream().map(Window::to).max(Instant::compareTo);
        Optional<Instant> b = control.stream().map(Window::to).max(Instant::compareTo);
        return a.flatMap(x -> b.map(y -> x.isBefore(y) ? x : y));
    }

    /** The windows that both arms have told: the arms are told one after the other. */
    public Comparison ofBoth() {
        return new Comparison(beside(canary, control), beside(control, canary));
    }

    private static List<Window> beside(List<Window> arm, List<Window> other) {
        Set<Instant> told = other.stream().map(Window::from).collect(Collectors.toSet());
        return arm.stream().filter(w -> told.contains(w.from())).toList();
    }

    /** What the windows say that cannot be; empty when they make sense. */
    public Optional<Reason> contradiction() {
        List<Window> all = new ArrayList<>(canary);
        all.addAll(control);
        for (Window w : all) {
            if (w.good() > w.n()) {
                return Optional.of(Reason.of(Because.MORE_GOOD_THAN_CASES, "from", w.from()));
            }
            if (w.to().isBefore(w.from())) {
                return Optional.of(Reason.of(Because.WINDOW_ENDS_EARLY, "from", w.from()));
            }
            if (!w.bins().isEmpty()
                    && w.bins().stream().mapToLong(Window.Bin::n).sum() != w.n()) {
                return Optional.of(Reason.of(Because.TIMES_MISSING, "from", w.from()));
            }
        }
        return bounds(all).size() > 1 ? Optional.of(Reason.of(Because.BINS_DIFFER)) : Optional.empty();
    }

    private static List<List<Long>> bounds(List<Window> windows) {
        return windows.stream()
                .filter(w -> !w.bins().isEmpty())
                .map(w -> w.bins().stream().map(Window.Bin::upToMs).toList())
                .distinct()
                .toList();
    }

    /**
     * By how much all cases of the step together widen a variance, at least 1. Each window tells it of its own cases; the
     * more a tenant brings, the more alike ones there are: 1 + (m - 1) ρ with m cases a tenant (L. Kish, Survey Sampling,
     * 1965, section 5.4), where ρ is the mean over the windows.
     */
    public double designEffect() {
        double rho = Stream.concat(canary.stream(), control.stream())
                .filter(w -> w.designEffect() != null && w.n() > w.tenants() && w.tenants() > 0)
                .mapToDouble(w -> (w.designEffect() - 1) / ((double) w.n() / w.tenants() - 1))
                .average()
                .orElse(0);
        double cases = (double) canaryCases() / Math.max(1, canaryTenants());
        return 1 + Math.max(0, cases - 1) * Math.min(1, rho);
    }

    public Rate canaryFailures() {
        return failures(canary).discounted(designEffect());
    }

    public Rate controlFailures() {
        return failures(control).discounted(designEffect());
    }

    private static Rate failures(List<Window> windows) {
        return new Rate(
                windows.stream().mapToLong(w -> w.n() - w.good()).sum(),
                windows.stream().mapToLong(Window::n).sum());
    }

    public double harm() {
        Map<Instant, Window> beside = new HashMap<>();
        control.forEach(w -> beside.put(w.from(), w));
        HarmTest test = new HarmTest();
        for (Window w : canary) {
            Window c = beside.get(w.from());
            if (c != null) {
                test.add(failures(List.of(w)), failures(List.of(c)), designEffect());
            }
        }
        return test.pValue();
    }

    public boolean timed() {
        return canary.stream().anyMatch(w -> !w.bins().isEmpty())
                && control.stream().anyMatch(w -> !w.bins().isEmpty());
    }

    public RankTest ranks() {
        return RankTest.of(histogram(canary), histogram(control), designEffect());
    }

    private static List<Long> histogram(List<Window> windows) {
        List<Long> sums = new ArrayList<>();
        for (Window w : windows) {
            for (int i = 0; i < w.bins().size(); i++) {
                if (i == sums.size()) {
                    sums.add(0L);
                }
                sums.set(i, sums.get(i) + w.bins().get(i).n());
            }
        }
        return sums;
    }
}
