package se.superkoncis.control.application.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment variables of the operations plan want the state to be at the start.
 *
 * @param features by id, on or off
 * @param settings JSON text by setting name
 * @param routerPercentage share of the router's canary tags, 0–100
 * @param routerTags tags that get the router
 * @param cardPilots tenants or tags that get the decision close card
 * @param cardPercentage share of its audience that gets the card, 0–100
 */
public record LaunchEnvironment(
        Map<String, Boolean> features,
        Map<String, String> settings,
        Optional<Integer> routerPercentage,
        Optional<List<String>> routerTags,
        Optional<List<String>> cardPilots,
        Optional<Integer> cardPercentage) {

    public LaunchEnvironment {
        features = Map.copyOf(features);
        settings = Map.copyOf(settings);
    }
}
