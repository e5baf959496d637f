package se.superkoncis.router.adapter.flags;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.superkoncis.flags.Evaluation;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.Reason;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;

/** Reads the facts of a choice from the flag snapshot; all of one choice from the same one. */
@ApplicationScoped
class FlagRoutingState implements RoutingState {

    private static final String FEATURE = "model-router";
    private static final Set<Reason> STOPS =
            Set.of(Reason.KILLED, Reason.DISABLED, Reason.NOT_ENTITLED, Reason.ENV_OVERRIDE, Reason.OVERRIDE);

    private final FlagsClient flags;

    FlagRoutingState(FlagsClient flags) {
        this.flags = flags;
    }

    @Override
    public RoutingFacts factsFor(String tenantId, String meetingId) {
        FlagSnapshot snapshot = flags.snapshot();
        // A kill must be told from a split also while the state is stale.
        Evaluation feature = snapshot.asIfCurrent().isEnabled(FEATURE, tenantId, meetingId);
        return new RoutingFacts(
                RouterMode.of(snapshot.setting("router.mode", tenantId).asString(RouterMode.SHADOW.wireName())),
                feature.enabled(),
                feature.reason().name(),
                !feature.enabled() && STOPS.contains(feature.reason()),
                Tier.of(snapshot.setting("router.default-tier", tenantId).asString(Tier.FAST.wireName())),
                snapshot.setting("degrade.active", tenantId).asBoolean(false),
                snapshot.tags(tenantId),
                snapshot.revision());
    }
}
