package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.emergency.Emergencies;

/** Kills a feature: off for everyone, whatever else says on, until it is restored. */
@ApplicationScoped
public class KillFeature {

    private final ChangeDocument changes;
    private final Emergencies emergencies;

    KillFeature(ChangeDocument changes, Emergencies emergencies) {
        this.changes = changes;
        this.emergencies = emergencies;
    }

    /** Kills it; one that is killed stays so, also when the emergency that killed it is over. */
    @Transactional
    public Outcome<Feature> kill(String id, Wish wish) {
        Outcome<Feature> killed =
                changes.change(Feature.class, Kind.FEATURE, id, f -> f.withKilled(true), "feature.killed", wish);
        if (killed instanceof Done<?> && emergencies.forget(id)) {
            changes.note("feature.kept-killed", Kind.FEATURE.word() + "/" + id, wish);
        }
        return killed;
    }
}
