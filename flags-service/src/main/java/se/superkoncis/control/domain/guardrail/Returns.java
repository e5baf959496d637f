package se.superkoncis.control.domain.guardrail;

import java.util.List;

/** How a stopped tier is measured while it is stopped, and how it comes back: 25, 50, then all of the meetings. */
final class Returns {

    static final String DEEP = "router.deep-percentage";

    private Returns() {}

    static int top(Rules rules) {
        return rules.returnSteps().size() + 1;
    }

    /** The action takes its own evidence away, so a few meetings go on trying the stopped tier in the shadow. */
    static Hold probes(Rules rules) {
        return new Hold("router.probe-percentage", Integer.toString(rules.probes()));
    }

    static List<Hold> share(int level, Rules rules) {
        return level <= 0
                ? List.of()
                : List.of(new Hold(
                        DEEP,
                        Integer.toString(rules.returnSteps()
                                .get(Math.max(0, rules.returnSteps().size() - level)))));
    }
}
