package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
 * within a day makes it so. A feature opens by a higher share, by going out to everyone, by being switched on, or by a tag with such
 * a share that takes it in. Lowering, a kill and its restoration never wait, nor does a new feature, for which no service asks yet.
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

    /**
     * The lock of changes is held.
     *
     * @param before null for a document that is new
     */
    Optional<Refusal> refuse(Document before, Document after, Wish wish) {
        int share = share(after);
        List<String> taken = featuresOf(after);
        taken.removeAll(featuresOf(before));
        boolean opens = !taken.isEmpty()
                || before != null && (share > share(before) || isForEveryone(after) && !isForEveryone(before));
        if (share <= proposals.above() || !opens) {
            return Optional.empty();
        }
        String what = taken.isEmpty() ? after.key() : after.key() + " +" + String.join(",", taken);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Proposals.Proposal> standing =
                proposals.find(what).filter(p -> p.share() == share && now.isBefore(p.until()));
        if (standing.filter(p -> !p.proposer().equals(wish.actor())).isPresent()) {
            proposals.remove(what);
            return Optional.empty();
        }
        Proposals.Proposal kept = standing.orElseGet(() -> new Proposals.Proposal(wish.actor(), share, now.plus(KEPT)));
        proposals.put(what, kept);
        return Optional.of(new Refusal.NeedsSecondPerson(proposals.above(), kept.proposer(), kept.until()));
    }

    private static int share(Document document) {
        if (document instanceof Tag tag) {
            return tag.canaryPercentage();
        }
        return document instanceof Feature feature ? feature.percentage() : 0;
    }

    private static List<String> featuresOf(Document document) {
        return document instanceof Tag tag ? new ArrayList<>(tag.features()) : new ArrayList<>();
    }

    /** A feature for tags is opened by them; switched off, it is nobody's. */
    private static boolean isForEveryone(Document document) {
        return document instanceof Feature feature && feature.enabled() && feature.audience() == Audience.EVERYONE;
    }
}
