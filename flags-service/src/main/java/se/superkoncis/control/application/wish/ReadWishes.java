package se.superkoncis.control.application.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import se.superkoncis.control.domain.port.Proposals;

/** Reads which wishes wait for a second person, so that it can be found without being told. */
@ApplicationScoped
public class ReadWishes {

    private final Proposals proposals;
    private final Clock clock;

    ReadWishes(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Those whose time is not over, the next to end first. */
    @Transactional
    public List<Proposals.Waiting> waiting() {
        return proposals.waiting(clock.instant());
    }
}
