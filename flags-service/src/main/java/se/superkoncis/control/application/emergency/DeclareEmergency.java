package se.superkoncis.control.application.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.control.domain.emergency.Emergencies;
import se.superkoncis.control.domain.emergency.Emergency;
import se.superkoncis.control.domain.emergency.Emergency.Changed;
import se.superkoncis.control.domain.emergency.Emergency.Declared;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

/**
 * Declares an emergency: all that a block does, in one transaction, waiting for no gate and no second person. Declared
 * again it makes sure that all of it holds.
 */
@ApplicationScoped
public class DeclareEmergency {

    private final Changes changes;
    private final Stores stores;
    private final Emergencies emergencies;

    DeclareEmergency(Changes changes, Stores stores, Emergencies emergencies) {
        this.changes = changes;
        this.stores = stores;
        this.emergencies = emergencies;
    }

    /** Puts a block in force and tells what became different. */
    @Transactional
    public Emergency declare(Block block, Wish wish) {
        changes.lock();
        Optional<Declared> standing = emergencies.find(block);
        Wish reasoned = Reasons.of(block, wish);
        List<Changed> changed = new ArrayList<>();
        block.kills().forEach(feature -> kill(block, feature, reasoned).ifPresent(changed::add));
        block.settings().forEach((key, json) -> hold(block, key, json, reasoned).ifPresent(changed::add));
        Declared declared = standing.orElseGet(() -> new Declared(changes.now(), wish.actor(), wish.reason()));
        if (standing.isEmpty()) {
            emergencies.declare(block, declared);
        }
        if (standing.isEmpty() || !changed.isEmpty()) {
            changes.note("emergency.declared", block.cause(), null, wish);
        }
        return new Emergency(block, Optional.of(declared), changed);
    }

    /** One that was killed before is none of ours, and an undo leaves it killed. */
    private Optional<Changed> kill(Block block, String id, Wish wish) {
        DocumentStore<Feature> store = stores.of(Feature.class);
        Optional<Stored<Feature>> living =
                store.find(id).filter(f -> !f.document().killed());
        living.ifPresent(before -> {
            changes.put(store, "feature.killed", before, before.document().withKilled(true), wish);
            emergencies.killed(block, id);
        });
        return living.map(before -> new Changed(before.document().key(), "\"killed\""));
    }

    private Optional<Changed> hold(Block block, String key, String json, Wish wish) {
        DocumentStore<FlagOverride> store = stores.of(FlagOverride.class);
        Optional<Stored<FlagOverride>> standing = store.find(block.overrideId(key));
        if (standing.filter(s -> Ours.is(s.document(), block, key, json)).isPresent()) {
            return Optional.empty();
        }
        FlagOverride override =
                new FlagOverride(block.overrideId(key), "setting/" + key, json, block.cause(), wish.actor(), null);
        String action = standing.isPresent() ? "override.changed" : "override.created";
        changes.put(store, action, standing.orElse(null), override, wish);
        return Optional.of(new Changed(override.target(), json));
    }
}
