package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.guardrail.Answer;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.Signal;
import se.superkoncis.control.domain.guardrail.Situation;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Snapshots;

/** Hears what metrics-service finds of guardrails. At platform scope it acts; of a single tenant people are told. */
@ApplicationScoped
public class HearGuardrails {

    private final Changes changes;
    private final Guardrails guardrails;
    private final Snapshots snapshots;

    HearGuardrails(Changes changes, Guardrails guardrails, Snapshots snapshots) {
        this.changes = changes;
        this.guardrails = guardrails;
        this.snapshots = snapshots;
    }

    /** Whether a signal claims to be from so far ahead that no clock can be that wrong. */
    public boolean isAhead(Signal signal) {
        return Guardrail.isAhead(signal, changes.now(), guardrails.rules());
    }

    /** Hears a signal and tells in a few words what became of it. */
    @Transactional
    public String hear(Signal signal) {
        changes.lock();
        if (!signal.ofPlatform()) {
            return alert(signal);
        }
        Situation at = guardrails.situation(signal.guardrail());
        Guardrail standing =
                guardrails.store().find(signal.guardrail()).orElseGet(() -> Guardrail.unheard(signal.guardrail()));
        guardrails.apply(guardrails.look(standing, at), Wish.by(Guardrails.ACTOR, null));
        Guardrail now = guardrails.store().find(signal.guardrail()).orElse(standing);
        Answer answer = now.hear(signal, at);
        if (answer instanceof Answer.Stays stays) {
            return "ignored: " + stays.why();
        }
        snapshots.keep(reading(signal));
        guardrails.apply(answer, Wish.by(Guardrails.ACTOR, null));
        return answer instanceof Answer.Moves moves ? moves.action() : "noted";
    }

    private String alert(Signal signal) {
        if (!signal.tripped() || !signal.hasData() || Guardrail.isOld(signal, changes.now(), guardrails.rules())) {
            return "ignored: of a single tenant, and nothing to alert of";
        }
        String target = "guardrail/" + signal.guardrail();
        Wish wish = Wish.because(Guardrails.ACTOR, signal.evidence(), Reason.of(Because.ONLY_PLATFORM_ACTS));
        changes.note("guardrail.alerted", target, signal.tenant().orElse(null), wish);
        return "guardrail.alerted";
    }

    /** Rollouts that name the guardrail go back by it. */
    private static Reading reading(Signal signal) {
        Reading.State state = signal.tripped() ? Reading.State.TRIPPED : Reading.State.GOOD;
        return new Reading(signal.guardrail(), signal.to(), state, Double.valueOf(signal.value()));
    }
}
