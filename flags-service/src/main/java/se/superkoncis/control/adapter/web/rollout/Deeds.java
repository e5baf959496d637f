package se.superkoncis.control.adapter.web.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.rollout.Answer;
import se.superkoncis.control.domain.rollout.AwaitingApproval;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutEvent;

/**
 * What may be done to a rollout now, by who looks at it. The state itself is asked what it would make of each act, so that
 * a page never offers what would be refused, nor hides what would not.
 */
final class Deeds {

    private final RolloutTexts texts;
    private final StepWords words;
    private final String me;
    private final boolean mayChange;
    private final boolean mayHold;

    /**
     * Something that may be done to a rollout now, by who looks at it.
     *
     * @param id last part of its address in the API
     * @param label what it is called
     * @param question asked before it is done
     * @param means what it does, in words
     * @param moves whether it sets values
     * @param values those that hold then; empty when it sets none
     * @param stops whether it takes something away
     */
    record Deed(
            String id,
            String label,
            String question,
            String means,
            boolean moves,
            List<String> values,
            boolean stops) {}

    /**
     * @param me name of who looks
     * @param mayChange whether it is an admin
     * @param mayHold whether it is an admin or an operator
     */
    Deeds(RolloutTexts texts, StepWords words, String me, boolean mayChange, boolean mayHold) {
        this.texts = texts;
        this.words = words;
        this.me = me;
        this.mayChange = mayChange;
        this.mayHold = mayHold;
    }

    List<Deed> of(Rollout rollout, boolean killed, Instant now) {
        List<Deed> deeds = new ArrayList<>();
        if (killed) {
            return deeds;
        }
        if (mayChange) {
            add(deeds, rollout, "approve", texts.approve(), texts.approveMeans(), new RolloutEvent.Approve(me, now));
            add(deeds, rollout, "start", texts.start(), texts.startMeans(), new RolloutEvent.Start(me, now));
            add(deeds, rollout, "resume", texts.resume(), texts.resumeMeans(), new RolloutEvent.Resume(me, now));
        }
        if (mayHold) {
            add(deeds, rollout, "hold", texts.hold(), texts.holdMeans(), new RolloutEvent.Hold(me, now, null));
            add(
                    deeds,
                    rollout,
                    "rollback",
                    texts.rollback(),
                    texts.rollbackMeans(),
                    new RolloutEvent.RollBack(me, now, null));
            add(deeds, rollout, "stop", texts.stop(), texts.stopMeans(), new RolloutEvent.Stop(me, now));
        }
        return List.copyOf(deeds);
    }

    private void add(List<Deed> deeds, Rollout rollout, String id, String label, String means, RolloutEvent event) {
        if (event.on(rollout.state(), rollout.plan()) instanceof Answer.Moves moves) {
            List<String> values = moves.apply() == null
                    ? List.of()
                    : words.values(rollout.plan().at(moves.apply(), rollout.baseline()));
            boolean stops = id.equals("rollback") || id.equals("stop");
            deeds.add(new Deed(
                    id, label, texts.question(label, rollout.name()), means, moves.apply() != null, values, stops));
        }
    }

    /** Why something that one might look for is not offered; empty when nothing needs to be explained. */
    String note(Rollout rollout, boolean killed) {
        if (killed) {
            return texts.killedNote();
        }
        boolean mine = rollout.state() instanceof AwaitingApproval waiting
                && rollout.plan().stages().get(waiting.step() + 1).share() > Plan.FOUR_EYES_ABOVE
                && waiting.running().proposer().equals(me);
        return mine && mayChange ? texts.fourEyes(me) : "";
    }
}
