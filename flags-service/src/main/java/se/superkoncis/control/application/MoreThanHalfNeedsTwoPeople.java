package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
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
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.Proposals;
import se.superkoncis.control.domain.port.Proposals.Proposal;
import se.superkoncis.control.domain.port.Proposals.Waiting;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/**
 * Who opens more than half by hand does it with somebody else: the first wish is kept, and the same wish of another person
 * within a day makes it so. A feature opens by a higher share, by being new, by going out to everyone, by being switched on or
 * restored, by an override, or by a tag with such a share that takes it in. Lowering and killing never wait. Nor does who
 * takes back a kill of their own at once: a slip of the hand is mended by the hand that slipped.
 */
@ApplicationScoped
class MoreThanHalfNeedsTwoPeople {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Proposals proposals;
    private final HowFarItOpens opening;
    private final AuditTrail trail;
    private final Changes changes;

    MoreThanHalfNeedsTwoPeople(Proposals proposals, HowFarItOpens opening, AuditTrail trail, Changes changes) {
        this.proposals = proposals;
        this.opening = opening;
        this.trail = trail;
        this.changes = changes;
    }

    /**
     * What comes of a wish.
     *
     * @param refusal empty when it may be made so
     * @param wish the same, with who wished it first where that was somebody else
     */
    record Asked(Optional<Refusal> refusal, Wish wish) {}

    /**
     * The lock of changes is held. A wish that is kept is told in the audit trail, so that a second person finds it.
     *
     * @param before null for a document that is new
     */
    Asked ask(Document before, Document after, Wish wish) {
        List<String> taken = featuresOf(after);
        taken.removeAll(featuresOf(before));
        int share = opened(before, after, !taken.isEmpty());
        if (share <= proposals.above() || isOwnKillTakenBack(before, after, wish)) {
            return new Asked(Optional.empty(), wish);
        }
        String what = name(before, after, taken);
        Instant now = changes.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<Proposal> standing = proposals.find(what).filter(p -> p.share() == share && now.isBefore(p.until()));
        Optional<Proposal> ofAnother = standing.filter(p -> !p.proposer().equals(wish.actor()));
        if (ofAnother.isPresent()) {
            proposals.remove(what);
            Reason second = Reason.of(Because.SECOND_OF, "by", ofAnother.get().proposer());
            return new Asked(Optional.empty(), wish.and(List.of(second)));
        }
        Proposal kept = standing.orElseGet(() -> new Proposal(wish.actor(), share, now.plus(KEPT)));
        proposals.put(what, kept);
        if (standing.isEmpty()) {
            changes.propose(before, after, wish);
        }
        return new Asked(
                Optional.of(new Refusal.NeedsSecondPerson(proposals.above(), kept.proposer(), kept.until())), wish);
    }

    /** The share that a change opens by what it says itself or by what it means for features; 0 where it opens nothing. */
    private int opened(Document before, Document after, boolean takesIn) {
        int share = share(after);
        boolean raised =
                takesIn || before != null && (share > share(before) || isForEveryone(after) && !isForEveryone(before));
        int reach = opening.reach(after);
        boolean reachesFurther = reach > (before == null ? 0 : opening.reach(before));
        return Math.max(raised ? share : 0, reachesFurther ? reach : 0);
    }

    /** A wish to restore and a wish to raise are not the same, though both are about one feature. */
    private static String name(Document before, Document after, List<String> taken) {
        if (isRestored(before, after)) {
            return Waiting.restored(after.key());
        }
        return taken.isEmpty() ? after.key() : Waiting.takingIn(after.key(), taken);
    }

    private boolean isOwnKillTakenBack(Document before, Document after, Wish wish) {
        Instant earliest = changes.now().minus(proposals.undoWithin());
        return isRestored(before, after)
                && trail.lastKill(after.key())
                        .filter(kill -> kill.by().equals(wish.actor()))
                        .filter(kill -> !kill.at().isBefore(earliest))
                        .isPresent();
    }

    private static boolean isRestored(Document before, Document after) {
        return before instanceof Feature killed && killed.killed() && after.equals(killed.withKilled(false));
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
