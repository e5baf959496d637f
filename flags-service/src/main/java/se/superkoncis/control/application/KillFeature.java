package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Wish;

/** Kills a feature: off for everyone, whatever else says on, until it is restored. */
@ApplicationScoped
public class KillFeature {

    private final ChangeDocument changes;

    KillFeature(ChangeDocument changes) {
        this.changes = changes;
    }

    /** Kills it; one that is killed stays so. */
    @Transactional
    public Outcome<Feature> kill(String id, Wish wish) {
        return changes.change(Feature.class, Kind.FEATURE, id, f -> f.withKilled(true), "feature.killed", wish);
    }
}
