package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Pin;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.Situation;

/** A meeting that has begun keeps the mode, arm and tier it began with: two versions of a transcript are told alike. */
final class PinnedMeetingKeepsItsMode implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        return situation.pin().map(pin -> new Route(pin.tier(), "PINNED_" + pin.reason()));
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        return situation.pin().map(PinnedMeetingKeepsItsMode::told).orElse(Map.of("pinned", "no"));
    }

    private static Map<String, String> told(Pin pin) {
        return Map.of(
                "mode", pin.mode().wireName(),
                "tier", pin.tier().wireName(),
                "arm", pin.featureOn() ? "on" : "off",
                "revision", Long.toString(pin.revision()));
    }
}
