package se.superkoncis.events;

/** The arm of a rollout under which a result was made, with the flag revision that decided it. */
public record Arm(String feature, String arm, long revision) {
    public Arm {
        Checks.text("arms.feature", feature);
        Checks.text("arms.arm", arm);
        Checks.atLeast("arms.revision", 0, revision);
    }
}
