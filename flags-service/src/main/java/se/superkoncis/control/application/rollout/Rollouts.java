package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.rollout.Answer;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.RolloutEvent;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.control.domain.rollout.gate.Report;

/** Lets an event happen to a rollout: its new state and what the step sets are one transaction. The lock is held. */
@ApplicationScoped
class Rollouts {

    private final Changes changes;
    private final Steps steps;
    private final Stores stores;
    private final Evidence evidence;

    Rollouts(Changes changes, Steps steps, Stores stores, Evidence evidence) {
        this.changes = changes;
        this.steps = steps;
        this.stores = stores;
        this.evidence = evidence;
    }

    DocumentStore<Rollout> store() {
        return stores.of(Rollout.class);
    }

    boolean isKilled(Rollout rollout) {
        return stores.of(Feature.class)
                .find(rollout.plan().feature())
                .map(f -> f.document().killed())
                .orElse(false);
    }

    /** An event with the report that led to it; null where a person wishes. */
    Outcome<Rollout> happen(Stored<Rollout> before, RolloutEvent event, Report report, Wish wish) {
        Rollout rollout = before.document();
        Answer answer = event.on(rollout.state(), rollout.plan());
        if (answer instanceof Answer.Refuses refuses) {
            return new Refused<>(new Refusal.NotNow(refuses.why()));
        }
        if (answer instanceof Answer.Notes notes) {
            return new Done<>(note(before, notes.next(), report), false);
        }
        return answer instanceof Answer.Moves moves
                ? new Done<>(move(before, begun(rollout, event), moves, report, wish), false)
                : new Done<>(before, false);
    }

    /** Counts are kept, so that a restart goes on with them; nobody needs to be told. */
    private Stored<Rollout> note(Stored<Rollout> before, RolloutState next, Report report) {
        Rollout counted = before.document().in(next, report);
        Stored<Rollout> stored =
                new Stored<>(counted, before.revision(), before.createdAt(), before.updatedAt(), before.changedBy());
        store().save(stored);
        evidence.add(counted.id(), next.step(), null, report);
        return stored;
    }

    /** What stood before a rollout is noted when it begins; one that ended half-way keeps what it noted first. */
    private Rollout begun(Rollout rollout, RolloutEvent event) {
        boolean halfway = rollout.state().step() >= 0 && !(rollout.state() instanceof RolloutState.Completed);
        if (!(event instanceof RolloutEvent.Start) || halfway) {
            return rollout;
        }
        List<Change> all = rollout.plan().stages().stream()
                .flatMap(s -> s.changes().stream())
                .toList();
        return rollout.from(steps.standing(all));
    }

    private Stored<Rollout> move(
            Stored<Rollout> before, Rollout rollout, Answer.Moves moves, Report report, Wish wish) {
        Wish reasoned = wish.and(moves.why());
        if (moves.apply() != null) {
            steps.set(rollout.plan().at(moves.apply(), rollout.baseline()), reasoned);
        }
        Report kept = report == null ? rollout.report() : report;
        Stored<Rollout> after = changes.put(store(), moves.action(), before, rollout.in(moves.next(), kept), reasoned);
        if (report != null) {
            evidence.add(rollout.id(), moves.next().step(), moves.action(), report);
        }
        return after;
    }

    /** The moment from which windows count. */
    static Instant since(Rollout rollout, Instant now) {
        return RolloutState.since(rollout.state()).orElse(now);
    }
}
