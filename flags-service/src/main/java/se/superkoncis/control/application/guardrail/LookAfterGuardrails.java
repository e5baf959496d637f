package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.guardrail.Answer;
import se.superkoncis.control.domain.guardrail.Guardrail;

/** Does what is due of guardrails: steps back, renewals, and noticing that a person took an action back. */
@ApplicationScoped
public class LookAfterGuardrails {

    private final Changes changes;
    private final Guardrails guardrails;

    LookAfterGuardrails(Changes changes, Guardrails guardrails) {
        this.changes = changes;
        this.guardrails = guardrails;
    }

    /** Names of those with something due. */
    @Transactional
    public List<String> due() {
        return guardrails.store().all().stream()
                .filter(g -> g.state().level() > 0)
                .filter(g -> !(look(g) instanceof Answer.Stays))
                .map(Guardrail::id)
                .toList();
    }

    /** Looks after one; true when it moved. */
    @Transactional
    public boolean look(String id) {
        changes.lock();
        return guardrails
                .store()
                .find(id)
                .map(g -> guardrails.apply(look(g), Wish.by(Guardrails.ACTOR, null)))
                .orElse(false);
    }

    private Answer look(Guardrail guardrail) {
        return guardrails.look(guardrail, guardrails.situation(guardrail.id()));
    }
}
