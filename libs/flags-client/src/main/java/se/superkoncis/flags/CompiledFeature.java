package se.superkoncis.flags;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.FlagOverride;

/** A feature made ready for evaluation: what can be known before a question comes is worked out here. */
final class CompiledFeature {

    private static final long NEVER = Long.MIN_VALUE;

    private final int index;
    private final Evaluation fixed;
    private final Evaluation full;
    private final boolean byMeeting;
    private final Set<String> pilots;
    private final Bucket bucket;
    private final LongAdder evaluations;
    private final LongAdder bulk;
    private final long offUntil;
    private final long onUntil;

    /**
     * Compiles a feature.
     *
     * @param index its place in {@link TenantGroup#grant(int)}
     * @param killedHere true when the environment of the instance switches it off
     * @param overrides overrides of this feature
     * @param evaluations counts each answer that was asked for
     * @param bulk counts each answer along with all others
     */
    CompiledFeature(
            int index,
            Feature feature,
            boolean killedHere,
            List<FlagOverride> overrides,
            LongAdder evaluations,
            LongAdder bulk) {
        this.evaluations = evaluations;
        this.bulk = bulk;
        this.index = index;
        this.fixed = fixed(feature, killedHere);
        this.full = Evaluation.on(feature.audience() == Audience.EVERYONE ? Reason.STATIC : Reason.TARGETING_MATCH);
        this.byMeeting = feature.stickiness() == Stickiness.MEETING;
        this.pilots = feature.pilotTenants().isEmpty() ? null : Set.copyOf(feature.pilotTenants());
        this.bucket = new Bucket(feature.id());
        this.offUntil = lastEnd(overrides, false);
        this.onUntil = lastEnd(overrides, true);
    }

    /** A feature that only the environment speaks of, to switch it off. */
    CompiledFeature(String id, LongAdder evaluations, LongAdder bulk) {
        this(
                0,
                new Feature(id, null, null, false, false, 0, null, null, null, null, null),
                true,
                List.of(),
                evaluations,
                bulk);
    }

    private static Evaluation fixed(Feature feature, boolean killedHere) {
        if (killedHere) {
            return Evaluation.off(Reason.ENV_OVERRIDE);
        }
        if (feature.killed()) {
            return Evaluation.off(Reason.KILLED);
        }
        return feature.enabled() ? null : Evaluation.off(Reason.DISABLED);
    }

    private static long lastEnd(List<FlagOverride> overrides, boolean value) {
        return overrides.stream()
                .filter(o -> o.value().booleanValue() == value)
                .mapToLong(CompiledFeature::end)
                .max()
                .orElse(NEVER);
    }

    static long end(FlagOverride override) {
        return override.expiresAt() == null
                ? Long.MAX_VALUE
                : override.expiresAt().toEpochMilli();
    }

    /** Answers who asks for this very feature. */
    Evaluation evaluate(TenantGroup group, String tenantId, String meetingId, FlagSnapshot snapshot) {
        evaluations.increment();
        return answer(group, tenantId, meetingId, snapshot);
    }

    /** Answers who asks for everything. */
    Evaluation evaluateInBulk(TenantGroup group, String tenantId, String meetingId, FlagSnapshot snapshot) {
        bulk.increment();
        return answer(group, tenantId, meetingId, snapshot);
    }

    /**
     * Answers in this order: environment, kill, switched off, override off, entitlement, override on, pilot, audience.
     *
     * @param group the tenant's group
     * @param snapshot gives the time, asked only when an override exists
     */
    private Evaluation answer(TenantGroup group, String tenantId, String meetingId, FlagSnapshot snapshot) {
        if (fixed != null) {
            return fixed;
        }
        if (offUntil != NEVER && snapshot.now() < offUntil) {
            return Evaluation.off(Reason.OVERRIDE);
        }
        int grant = group.grant(index);
        if (grant == TenantGroup.NOT_ENTITLED) {
            return Evaluation.off(Reason.NOT_ENTITLED);
        }
        if (onUntil != NEVER && snapshot.now() < onUntil) {
            return Evaluation.on(Reason.OVERRIDE);
        }
        if (grant == TenantGroup.PILOT || pilots != null && tenantId != null && pilots.contains(tenantId)) {
            return Evaluation.on(Reason.PILOT);
        }
        if (grant == TenantGroup.NO_TAG) {
            return Evaluation.off(Reason.DEFAULT);
        }
        String sticky = byMeeting && meetingId != null ? meetingId : tenantId;
        if (grant == 100 && sticky != null) {
            return full;
        }
        return bucket.of(sticky) <= grant ? Evaluation.on(Reason.SPLIT) : Evaluation.off(Reason.SPLIT);
    }

    /** Share and bucket where a percentage decides, else null. */
    FlagSnapshot.Place place(TenantGroup group, String tenantId, String meetingId) {
        int grant = group.grant(index);
        boolean decides = fixed == null && grant >= 0 && grant <= 100;
        return decides
                ? new FlagSnapshot.Place(grant, bucket.of(byMeeting && meetingId != null ? meetingId : tenantId))
                : null;
    }
}
