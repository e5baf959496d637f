package se.superkoncis.decision.domain.item;

import java.util.List;

/**
 * What a transcript holds of decisions, actions and open questions; each list in falling confidence, candidates included.
 *
 * @param language {@code sv} or {@code en}
 * @param notices codes of what a reader should know, such as {@code TRANSCRIPT_CUT}
 */
public record Findings(
        String language,
        List<Finding> decisions,
        List<Finding> actions,
        List<OpenQuestion> openQuestions,
        List<String> notices) {
    public Findings {
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        openQuestions = List.copyOf(openQuestions);
        notices = List.copyOf(notices);
    }
}
