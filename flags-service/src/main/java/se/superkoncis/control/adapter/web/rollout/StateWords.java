package se.superkoncis.control.adapter.web.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.adapter.web.finding.FindingWords;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.AwaitingApproval;
import se.superkoncis.control.domain.rollout.CoolingDown;
import se.superkoncis.control.domain.rollout.Held;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.Running;
import se.superkoncis.control.domain.rollout.Stage;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.Written;

/** Says where a rollout stands and what it waits for. */
final class StateWords {

    private final StateTexts texts;
    private final PageLanguage language;
    private final Instant now;

    StateWords(StateTexts texts, PageLanguage language, Instant now) {
        this.texts = texts;
        this.language = language;
        this.now = now;
    }

    String name(RolloutState state) {
        if (state instanceof Running) {
            return texts.running();
        } else if (state instanceof Held held) {
            return held.byPerson() ? texts.heldByPerson() : texts.heldByGates();
        } else if (state instanceof AwaitingApproval) {
            return texts.awaiting();
        } else if (state instanceof CoolingDown) {
            return texts.coolingDown();
        } else if (state instanceof RolloutState.RolledBack) {
            return texts.rolledBack();
        } else if (state instanceof RolloutState.Completed) {
            return texts.completed();
        } else if (state instanceof RolloutState.Stopped) {
            return texts.stopped();
        }
        return state instanceof RolloutState.Killed ? texts.killed() : texts.draft();
    }

    static String mark(RolloutState state) {
        if (state instanceof Running || state instanceof RolloutState.Completed) {
            return "good";
        } else if (state instanceof RolloutState.RolledBack || state instanceof RolloutState.Killed) {
            return "dead bad";
        }
        return state.active() ? "warn" : "off quiet";
    }

    /**
     * Why it came to this; empty when nothing was said.
     *
     * @param report what the gates found when it came to this; null when they did not look
     */
    String why(RolloutState state, Report report, Plan plan) {
        Optional<Reason> why = state instanceof AwaitingApproval ? Optional.empty() : RolloutState.why(state);
        boolean byGates =
                why.filter(reason -> reason.because() == Because.GATES).isPresent();
        if (byGates && report != null) {
            return new FindingWords(language).why(report);
        }
        return why.map(new ReasonWords(language)::of).orElse("");
    }

    /** What is under way, also while it waits; null when nobody looks after it. */
    static Running running(RolloutState state) {
        if (state instanceof Running running) {
            return running;
        } else if (state instanceof Held held) {
            return held.running();
        } else if (state instanceof AwaitingApproval waiting) {
            return waiting.running();
        }
        return state instanceof CoolingDown resting ? resting.running() : null;
    }

    List<String> waitsFor(RolloutState state, Plan plan) {
        if (state instanceof RolloutState.Draft) {
            return List.of(texts.waitsForStart());
        } else if (state instanceof Held held) {
            return List.of(held.byPerson() ? texts.waitsForResume() : texts.waitsForGates());
        } else if (state instanceof CoolingDown resting) {
            return List.of(texts.waitsForRest(left(resting.until()), Written.in(resting.until(), language)));
        } else if (state instanceof AwaitingApproval waiting) {
            Stage next = plan.stages().get(waiting.step() + 1);
            return List.of(
                    next.share() > Plan.FOUR_EYES_ABOVE
                            ? texts.waitsForSecond(
                                    next.name(), waiting.running().proposer())
                            : texts.waitsForApproval(next.name()));
        }
        return state instanceof Running running ? waitsFor(running, plan) : List.of();
    }

    private List<String> waitsFor(Running running, Plan plan) {
        List<String> waits = new ArrayList<>();
        Instant end = running.since().plus(plan.stages().get(running.step()).bake());
        if (end.isAfter(now)) {
            waits.add(texts.waitsForBake(left(end)));
        }
        int passes = plan.limits().passes() - running.passes();
        if (passes == 1) {
            waits.add(texts.waitsForPass());
        } else if (passes > 1) {
            waits.add(texts.waitsForPasses(passes));
        }
        return List.copyOf(waits);
    }

    String left(Instant end) {
        Duration left = Duration.between(now, end);
        return Written.in(left.isNegative() ? Duration.ZERO : left, language);
    }
}
