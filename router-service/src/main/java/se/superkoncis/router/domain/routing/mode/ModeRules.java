package se.superkoncis.router.domain.routing.mode;

import java.util.List;
import java.util.Set;
import se.superkoncis.router.domain.routing.ModeRule;

/** The rules in the order in which they are asked: the strictest first. */
public final class ModeRules {

    /** All of them; one has a say whatever the facts are. */
    public static final List<ModeRule> IN_ORDER = List.of(
            new KilledRouterMakesNoModelCall(),
            new DegradedMakesNoModelCall(),
            new EmergencyIsFast(),
            new OffMakesNoModelCall(),
            new PinnedMeetingKeepsItsMode(),
            new ShadowIsNeverShown(),
            new CanaryGetsTheTiers(),
            new ControlGetsTheSafetyNet(),
            new LiveGetsTheTiers());

    /** Name of the rule that keeps what a meeting began with. */
    public static final String PINNED = PinnedMeetingKeepsItsMode.class.getSimpleName();

    /** Names of the rules whose cause passes, so that no meeting keeps their answer. */
    public static final Set<String> PASSING = Set.of(
            KilledRouterMakesNoModelCall.class.getSimpleName(),
            DegradedMakesNoModelCall.class.getSimpleName(),
            EmergencyIsFast.class.getSimpleName());

    private ModeRules() {}
}
