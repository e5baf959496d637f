package se.superkoncis.router.domain.call;

import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;

/** What work may cost at most, for the choice of tier; the ledger has the last word, attempt by attempt. */
public interface WorstCases {

    /** The most that a recap of the transcript can cost at the dearest deployment of the tier; empty when nobody can tell. */
    Optional<MicroSek> ofRecap(Tier tier, Transcript transcript);
}
