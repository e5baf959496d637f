package se.superkoncis.control.domain.port;

import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.gate.Report;

/** Writes and reads rollouts as JSON text. */
public interface RolloutForm {

    /** The whole rollout, as it is kept and broadcast. */
    String json(Rollout rollout);

    /** The rollout of a text that {@link #json} wrote. */
    Rollout rollout(String json);

    /** A report. */
    String json(Report report);

    /** The report of a text that {@link #json(Report)} wrote. */
    Report report(String json);

    /** A plan, with all members that have defaults. */
    String json(Plan plan);

    /**
     * The plan of a text that a person wrote.
     *
     * @throws IllegalArgumentException with the place that cannot be read, as in {@code /stages/0/bake}
     */
    Plan plan(String json);
}
