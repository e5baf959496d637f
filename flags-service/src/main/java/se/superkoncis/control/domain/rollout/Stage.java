package se.superkoncis.control.domain.rollout;

import java.time.Duration;
import java.util.List;

/**
 * One step of a rollout.
 *
 * @param share of the audience that has the feature in it, 0 to 100; between them a control runs beside the canary
 * @param changes what it sets
 * @param bake shortest stay
 * @param approval true = a person lets it begin; above 50 % a second person always does
 */
public record Stage(String name, int share, List<Change> changes, Duration bake, boolean approval) {

    /** How long a step bakes when nobody says. */
    public static final Duration BAKE = Duration.ofDays(7);

    public Stage {
        changes = changes == null ? List.of() : List.copyOf(changes);
        bake = bake == null ? BAKE : bake;
    }
}
