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
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

/** Takes an emergency back: what was there before holds again, and what people have decided since stays. */
@ApplicationScoped
public class EndEmergency {

    private final Changes changes;
    private final Stores stores;
    private final Emergencies emergencies;

    EndEmergency(Changes changes, Stores stores, Emergencies emergencies) {
        this.changes = changes;
        this.stores = stores;
        this.emergencies = emergencies;
    }

    /** Ends a block and tells what became different; one that is not in force stays so. */
    @Transactional
    public Emergency end(Block block, Wish wish) {
        changes.lock();
        if (emergencies.find(block).isEmpty()) {
            return new Emergency(block, Optional.empty(), List.of());
        }
        Wish reasoned = Reasons.of(block, wish);
        List<Changed> changed = new ArrayList<>();
        emergencies.killed(block).forEach(feature -> restore(feature, reasoned).ifPresent(changed::add));
        block.settings().forEach((key, json) -> let(block, key, json, reasoned).ifPresent(changed::add));
        emergencies.end(block);
        changes.note("emergency.undone", block.cause(), null, wish);
        return new Emergency(block, Optional.empty(), changed);
    }

    private Optional<Changed> restore(String id, Wish wish) {
        DocumentStore<Feature> store = stores.of(Feature.class);
        Optional<Stored<Feature>> killed =
                store.find(id).filter(f -> f.document().killed());
        killed.ifPresent(before ->
                changes.put(store, "feature.restored", before, before.document().withKilled(false), wish));
        return killed.map(before -> new Changed(before.document().key(), null));
    }

    private Optional<Changed> let(Block block, String key, String json, Wish wish) {
        DocumentStore<FlagOverride> store = stores.of(FlagOverride.class);
        Optional<Stored<FlagOverride>> ours =
                store.find(block.overrideId(key)).filter(s -> Ours.is(s.document(), block, key, json));
        ours.ifPresent(before -> changes.remove(store, "override.undone", before, wish));
        return ours.map(before -> new Changed(before.document().target(), null));
    }
}
