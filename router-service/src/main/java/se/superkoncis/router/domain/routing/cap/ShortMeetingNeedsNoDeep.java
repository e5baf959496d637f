package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** In a meeting of a few words there is nothing for the deep tier to find. */
final class ShortMeetingNeedsNoDeep implements Cap {
    private final int fromWords;

    ShortMeetingNeedsNoDeep(int fromWords) {
        this.fromWords = fromWords;
    }

    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        int words = situation.work().words();
        return tier == Tier.DEEP && words >= 0 && words < fromWords
                ? Optional.of(new Lowered(Tier.FAST, "SHORT"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        return Map.of("words", Integer.toString(situation.work().words()), "deep from", Integer.toString(fromWords));
    }
}
