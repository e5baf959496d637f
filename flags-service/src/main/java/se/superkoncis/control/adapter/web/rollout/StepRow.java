package se.superkoncis.control.adapter.web.rollout;

import java.util.List;

/**
 * A step as the page shows it.
 *
 * @param bake shortest stay, in words
 * @param asks who lets it begin, in words; empty when nobody is asked
 * @param sets what it sets, in words
 * @param done whether it lies behind
 * @param here whether its values hold
 * @param progress how far it has come, in words; empty but for the step that is under way
 * @param baked share of the bake time that is over, 0 to 100
 */
record StepRow(
        String name,
        int share,
        String bake,
        String asks,
        List<String> sets,
        boolean done,
        boolean here,
        List<String> progress,
        int baked) {}
