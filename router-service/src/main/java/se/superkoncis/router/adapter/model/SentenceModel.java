package se.superkoncis.router.adapter.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;

/** The one model of this process, loaded by the first meeting that needs it. */
final class SentenceModel {

    private SentenceModel() {}

    @Produces
    @ApplicationScoped
    static SentenceVectors vectors() {
        return new MiniLmVectors();
    }
}
