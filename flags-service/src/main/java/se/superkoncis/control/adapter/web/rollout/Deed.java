package se.superkoncis.control.adapter.web.rollout;

import java.util.List;

/**
 * Something that may be done to a rollout now, by who looks at it.
 *
 * @param id last part of its address in the API
 * @param label what it is called
 * @param question asked before it is done
 * @param means what it does, in words
 * @param moves whether it sets values
 * @param values those that hold then; empty when it sets none
 * @param stops whether it takes something away
 */
record Deed(
        String id, String label, String question, String means, boolean moves, List<String> values, boolean stops) {}
