package se.superkoncis.control.domain.guardrail;

import java.util.List;
import java.util.Optional;

/** Where guardrails are kept; one row each. */
public interface GuardrailStore {

    /** The guardrail of this name, if anything was heard of it. */
    Optional<Guardrail> find(String id);

    /** All of which something was heard, by name. */
    List<Guardrail> all();

    /** Keeps it as it is now. */
    void save(Guardrail guardrail);
}
