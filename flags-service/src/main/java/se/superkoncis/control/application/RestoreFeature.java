package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.emergency.Emergencies;

/** Takes a kill back: the feature is what it was before. */
@ApplicationScoped
public class RestoreFeature {

    private final ChangeDocument changes;
    private final Emergencies emergencies;

    RestoreFeature(ChangeDocument changes, Emergencies emergencies) {
        this.changes = changes;
        this.emergencies = emergencies;
    }

    /** Restores it; one that lives stays so. */
    @Transactional
    public Outcome<Feature> restore(String id, Wish wish) {
        Outcome<Feature> restored =
                changes.change(Feature.class, Kind.FEATURE, id, f -> f.withKilled(false), "feature.restored", wish);
        if (restored instanceof Done<?>) {
            emergencies.forget(id);
        }
        return restored;
    }
}
