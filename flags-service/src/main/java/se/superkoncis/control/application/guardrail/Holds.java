package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.application.ExpireOverrides;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.Hold;
import se.superkoncis.control.domain.guardrail.Rules;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

/** The overrides of guardrails. One is a guardrail's own as long as nobody else has changed it. */
@ApplicationScoped
class Holds {

    private static final int ALL = Integer.MAX_VALUE;

    private final Changes changes;
    private final Stores stores;
    private final AuditTrail trail;

    Holds(Changes changes, Stores stores, AuditTrail trail) {
        this.changes = changes;
        this.stores = stores;
        this.trail = trail;
    }

    /** All that stand in the name of a guardrail. */
    List<Stored<FlagOverride>> of(String guardrail) {
        String prefix = cause(guardrail) + "/";
        return store().page("", ALL).stream()
                .filter(s -> s.document().id().startsWith(prefix))
                .toList();
    }

    /** Whether all that it holds stands as it set it, or as a person had set it before the guardrail tripped. */
    boolean stand(Guardrail guardrail, Rules rules) {
        return guardrail.holds(rules).stream()
                .allMatch(hold -> own(guardrail.id(), hold).isPresent()
                        || persons(guardrail, hold).isPresent());
    }

    /** What persons had set in the name of a guardrail before it tripped: that stays, and the guardrail holds the rest. */
    List<Stored<FlagOverride>> keptOfPersons(Guardrail guardrail, Rules rules) {
        return guardrail.holds(rules).stream()
                .flatMap(hold -> persons(guardrail, hold).stream())
                .toList();
    }

    /** Who changed or removed one of them, as the audit trail tells; the override itself is gone when it was undone. */
    String whoTookBack(Guardrail guardrail, Rules rules) {
        return guardrail.holds(rules).stream()
                .map(hold -> trail.lastActor(Kind.OVERRIDE.word() + "/" + id(guardrail.id(), hold)))
                .flatMap(Optional::stream)
                .filter(by -> !by.equals(Guardrails.ACTOR))
                .findFirst()
                .orElse(ExpireOverrides.SYSTEM);
    }

    /** Sets what a guardrail holds and takes away what it no longer does; what a person made of one stays. */
    void bring(Guardrail guardrail, Rules rules, Wish wish) {
        Set<String> wanted = new HashSet<>();
        for (Hold hold : guardrail.holds(rules)) {
            wanted.add(id(guardrail.id(), hold));
            set(guardrail, hold, wish);
        }
        for (Stored<FlagOverride> standing : of(guardrail.id())) {
            if (!wanted.contains(standing.document().id()) && isOwn(standing)) {
                changes.remove(store(), "override.released", standing, wish);
            }
        }
    }

    private void set(Guardrail guardrail, Hold hold, Wish wish) {
        String id = id(guardrail.id(), hold);
        Stored<FlagOverride> standing = store().find(id).orElse(null);
        if (persons(guardrail, hold).isPresent()) {
            return;
        }
        FlagOverride after = new FlagOverride(
                id, hold.target(), hold.json(), cause(guardrail.id()), Guardrails.ACTOR, guardrail.heldUntil());
        if (standing == null || !standing.document().equals(after)) {
            String action = standing == null ? "override.created" : "override.changed";
            changes.put(
                    store(),
                    action,
                    standing,
                    after,
                    new Wish(Guardrails.ACTOR, wish.reason(), OptionalLong.empty(), null, wish.reasons()));
        }
    }

    private Optional<Stored<FlagOverride>> own(String guardrail, Hold hold) {
        return store().find(id(guardrail, hold))
                .filter(s -> isOwn(s) && s.document().json().equals(hold.json()));
    }

    /** Whoever changes one later takes the action back; who did so before the trip knew nothing of it. */
    private Optional<Stored<FlagOverride>> persons(Guardrail guardrail, Hold hold) {
        return store().find(id(guardrail.id(), hold))
                .filter(s -> !isOwn(s) && !s.document().expired(changes.now()))
                .filter(s -> guardrail.trippedAt() != null && !s.updatedAt().isAfter(guardrail.trippedAt()));
    }

    private static boolean isOwn(Stored<FlagOverride> stored) {
        return stored.changedBy().equals(Guardrails.ACTOR);
    }

    private DocumentStore<FlagOverride> store() {
        return stores.of(FlagOverride.class);
    }

    private static String id(String guardrail, Hold hold) {
        return cause(guardrail) + "/" + hold.setting();
    }

    private static String cause(String guardrail) {
        return "guardrail/" + guardrail;
    }
}
