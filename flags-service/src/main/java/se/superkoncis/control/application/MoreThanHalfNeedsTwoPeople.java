package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.Proposals;

/**
 * Who opens more than half by hand does it with somebody else: the first wish is kept, and the same wish of another person
 * within a day makes it so. Lowering, and a kill, never wait.
 */
@ApplicationScoped
class MoreThanHalfNeedsTwoPeople {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Proposals proposals;
    private final Clock clock;

    MoreThanHalfNeedsTwoPeople(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The lock of changes is held. */
    Optional<Refusal> refuse(Document before, Document after, Wish wish) {
        int share = share(after);
        boolean opens = share > share(before) || isForEveryone(after) && !isForEveryone(before);
        if (share <= proposals.above() || !opens) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Proposals.Proposal> standing =
                proposals.find(after.key()).filter(p -> p.share() == share && now.isBefore(p.until()));
        if (standing.filter(p -> !p.proposer().equals(wish.actor())).isPresent()) {
            proposals.remove(after.key());
            return Optional.empty();
        }
        Proposals.Proposal kept = standing.orElseGet(() -> new Proposals.Proposal(wish.actor(), share, now.plus(KEPT)));
        proposals.put(after.key(), kept);
        return Optional.of(new Refusal.NeedsSecondPerson(proposals.above(), kept.proposer(), kept.until()));
    }

    private static int share(Document document) {
        if (document instanceof Tag tag) {
            return tag.canaryPercentage();
        }
        return document instanceof Feature feature ? feature.percentage() : 0;
    }

    private static boolean isForEveryone(Document document) {
        return document instanceof Feature feature && feature.audience() == Audience.EVERYONE;
    }
}
