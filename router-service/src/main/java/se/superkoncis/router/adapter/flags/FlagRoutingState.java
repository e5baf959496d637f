package se.superkoncis.router.adapter.flags;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.superkoncis.flags.Bucket;
import se.superkoncis.flags.Evaluation;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.Reason;
import se.superkoncis.flags.SettingValue;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Shares;
import se.superkoncis.router.domain.routing.Shares.Share;
import se.superkoncis.router.domain.routing.Tier;

/** Reads the facts of a choice from the flag snapshot; all of one choice from the same one. */
@ApplicationScoped
class FlagRoutingState implements RoutingState {

    private static final String FEATURE = "model-router";
    private static final Set<Reason> STOPS =
            Set.of(Reason.KILLED, Reason.DISABLED, Reason.NOT_ENTITLED, Reason.ENV_OVERRIDE, Reason.OVERRIDE);

    private static final Set<Reason> FORCES = Set.of(Reason.ENV_OVERRIDE, Reason.OVERRIDE);
    /** A feature of this id, where one is kept, says whose plan has the deep tier. */
    private static final String DEEP_IN_PLAN = "deep-recaps";

    private static final Bucket DEEP = new Bucket("router-deep");
    private static final Bucket PROBE = new Bucket("router-probe");
    private static final Bucket SHADOW = new Bucket("router-shadow");

    private final FlagsClient flags;

    FlagRoutingState(FlagsClient flags) {
        this.flags = flags;
    }

    @Override
    public RoutingFacts factsFor(String tenantId, String meetingId) {
        FlagSnapshot snapshot = flags.snapshot();
        // A kill must be told from a split also while the state is stale.
        Evaluation feature = snapshot.asIfCurrent().isEnabled(FEATURE, tenantId, meetingId);
        SettingValue mode = snapshot.setting("router.mode", tenantId);
        SettingValue tier = snapshot.setting("router.default-tier", tenantId);
        return new RoutingFacts(
                RouterMode.of(mode.asString(RouterMode.SHADOW.wireName())),
                mode.reason() == Reason.ENV_OVERRIDE,
                feature.enabled(),
                feature.reason().name(),
                !feature.enabled() && STOPS.contains(feature.reason()),
                Tier.of(tier.asString(Tier.FAST.wireName())),
                FORCES.contains(tier.reason()),
                plan(snapshot, tenantId),
                shares(snapshot, tenantId, meetingId),
                snapshot.setting("degrade.active", tenantId).asBoolean(false),
                snapshot.tags(tenantId),
                snapshot.revision());
    }

    private static boolean plan(FlagSnapshot snapshot, String tenantId) {
        Evaluation deep = snapshot.asIfCurrent().isEnabled(DEEP_IN_PLAN, tenantId, null);
        return deep.reason() != Reason.NOT_ENTITLED;
    }

    private static Shares shares(FlagSnapshot snapshot, String tenantId, String meetingId) {
        return new Shares(
                share(snapshot, "router.deep-percentage", 100, tenantId, DEEP, meetingId),
                share(snapshot, "router.probe-percentage", 0, tenantId, PROBE, meetingId),
                share(snapshot, "router.shadow-sampling", 100, tenantId, SHADOW, meetingId));
    }

    private static Share share(
            FlagSnapshot snapshot, String key, int otherwise, String tenantId, Bucket bucket, String meetingId) {
        long percentage = snapshot.setting(key, tenantId).asLong(otherwise);
        // A call that belongs to no meeting sticks to its tenant.
        String who = meetingId == null ? tenantId : meetingId;
        return new Share((int) Math.max(0, Math.min(100, percentage)), bucket.of(who));
    }
}
