package se.superkoncis.router.adapter.model.absent;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.WorstCases;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;

/** Where nobody knows the deployments of a tier. */
@DefaultBean
@ApplicationScoped
class NoWorstCases implements WorstCases {
    @Override
    public Optional<MicroSek> ofRecap(Tier tier, Transcript transcript) {
        return Optional.empty();
    }
}
