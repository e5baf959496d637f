package se.superkoncis.router.domain.routing.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Choice;
import se.superkoncis.router.domain.routing.Considered;
import se.superkoncis.router.domain.routing.Considered.Verdict;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Pin;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.cap.Caps;
import se.superkoncis.router.domain.routing.cap.RoutingPolicy;
import se.superkoncis.router.domain.routing.mode.ModeRules;

/**
 * Chooses the tier of a piece of work: the first mode rule with a say decides, the strictest come first; then every cap may make it
 * cheaper.
 */
public final class ChooseRoute {

    private final List<Cap> caps;

    /** With the limits of the settings. */
    public ChooseRoute(RoutingPolicy policy) {
        caps = Caps.of(policy);
    }

    /** With the limits that the settings have by default. */
    public ChooseRoute() {
        this(RoutingPolicy.DEFAULT);
    }

    /** The choice, with what every rule said. */
    public Choice choose(Situation situation) {
        List<Considered> considered = new ArrayList<>(ModeRules.IN_ORDER.size() + caps.size());
        Route fresh = decide(situation, considered);
        boolean pinned = isByPin(considered);
        Route base = pinned ? unlessTheSame(situation, fresh) : fresh;
        Route route = base;
        RoutingFacts facts = pinned ? situation.facts().keeping(situation.pin().orElseThrow()) : situation.facts();
        for (Cap cap : caps) {
            Tier before = route.tier();
            Optional<Cap.Lowered> lowered = cap.lower(before, situation);
            boolean cheaper = lowered.isPresent() && lowered.get().tier().compareTo(before) < 0;
            if (cheaper) {
                route = route.lowered(lowered.get().tier(), lowered.get().code());
            }
            considered.add(new Considered(
                    cap.getClass().getSimpleName(),
                    cheaper ? Verdict.LOWERED : Verdict.PASSED,
                    route.tier(),
                    cheaper ? lowered.get().code() : null,
                    cap.facts(before, situation)));
        }
        return new Choice(route, base, facts, considered, isPinnable(facts, considered));
    }

    /** The route before the caps; adds what the rules said. */
    private static Route decide(Situation situation, List<Considered> considered) {
        for (ModeRule rule : ModeRules.IN_ORDER) {
            Optional<Route> route = rule.decide(situation);
            considered.add(new Considered(
                    rule.getClass().getSimpleName(),
                    route.isPresent() ? Verdict.DECIDED : Verdict.PASSED,
                    route.map(Route::tier).orElse(null),
                    route.map(Route::reason).orElse(null),
                    rule.facts(situation)));
            if (route.isPresent()) {
                return route.get();
            }
        }
        throw new IllegalStateException("no rule for mode " + situation.facts().mode());
    }

    /** A pin that makes no difference is not told in the reason. */
    private static Route unlessTheSame(Situation situation, Route pinned) {
        Pin pin = situation.pin().orElseThrow();
        Situation unpinned = new Situation(situation.facts(), Optional.empty(), situation.work());
        Route now = decide(unpinned, new ArrayList<>());
        boolean same = now.tier() == pin.tier() && now.reason().equals(pin.reason());
        return same ? now : pinned;
    }

    private static boolean isByPin(List<Considered> considered) {
        return considered.get(considered.size() - 1).rule().equals(ModeRules.PINNED);
    }

    /** A kill, an emergency or a degraded platform passes; a meeting does not keep it. */
    private static boolean isPinnable(RoutingFacts facts, List<Considered> considered) {
        return considered.stream()
                        .filter(c -> c.verdict() == Verdict.DECIDED)
                        .noneMatch(c -> ModeRules.PASSING.contains(c.rule()))
                && !facts.modeForced();
    }
}
