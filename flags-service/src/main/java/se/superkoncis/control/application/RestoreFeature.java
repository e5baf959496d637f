package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Wish;

/** Takes a kill back: the feature is what it was before. */
@ApplicationScoped
public class RestoreFeature {

    private final ChangeDocument changes;

    RestoreFeature(ChangeDocument changes) {
        this.changes = changes;
    }

    /** Restores it; one that lives stays so. */
    @Transactional
    public Outcome<Feature> restore(String id, Wish wish) {
        return changes.change(Feature.class, Kind.FEATURE, id, f -> f.withKilled(false), "feature.restored", wish);
    }
}
