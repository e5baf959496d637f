package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.GuardrailStore;
import se.superkoncis.control.domain.guardrail.Response;

/** Reads guardrails with what they hold. */
@ApplicationScoped
public class ReadGuardrails {

    private final GuardrailStore store;
    private final Holds holds;

    ReadGuardrails(GuardrailStore store, Holds holds) {
        this.store = store;
        this.holds = holds;
    }

    /** A guardrail with the overrides that stand in its name. */
    public record Shown(Guardrail guardrail, List<Stored<FlagOverride>> overrides) {}

    /** The known ones and all others of which something was heard, by name. */
    @Transactional
    public List<Shown> all() {
        List<Guardrail> heard = store.all();
        Stream<Guardrail> unheard = Response.KNOWN.keySet().stream()
                .filter(id -> heard.stream().noneMatch(g -> g.id().equals(id)))
                .map(Guardrail::unheard);
        return Stream.concat(heard.stream(), unheard)
                .sorted(Comparator.comparing(Guardrail::id))
                .map(this::shown)
                .toList();
    }

    /** One with what it holds. */
    @Transactional
    public Shown shown(Guardrail guardrail) {
        return new Shown(guardrail, holds.of(guardrail.id()));
    }
}
