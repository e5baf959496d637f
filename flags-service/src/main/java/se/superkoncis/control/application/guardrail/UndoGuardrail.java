package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.guardrail.Guardrail;

/** A person takes back what a guardrail holds; it does nothing more until it has cleared and trips anew. */
@ApplicationScoped
public class UndoGuardrail {

    private final Changes changes;
    private final Guardrails guardrails;

    UndoGuardrail(Changes changes, Guardrails guardrails) {
        this.changes = changes;
        this.guardrails = guardrails;
    }

    /** Takes it back; the guardrail as it is then, empty when nothing was ever heard of one of this name. */
    @Transactional
    public Optional<Guardrail> undo(String id, Wish wish) {
        changes.lock();
        Optional<Guardrail> found = guardrails.store().find(id);
        found.ifPresent(g -> guardrails.apply(g.undone(wish.actor(), guardrails.situation(id)), wish));
        return guardrails.store().find(id);
    }
}
