package se.superkoncis.cli.decisions;

import java.time.LocalDate;
import java.util.List;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.decision.domain.item.OpenQuestion;
import se.superkoncis.events.MeetingDecisions.Deadline;
import se.superkoncis.events.MeetingDecisions.Owner;

/** Decisions, actions and open questions to show, wherever they came from. */
public record DecisionsView(List<Item> decisions, List<Item> actions, List<Question> openQuestions) {

    /**
     * A decision or an action.
     *
     * @param owner null when nobody is known
     * @param ownerState STATED, INFERRED, ASKED or CONFIRMED
     * @param deadline null when none is known
     * @param confidence 0–1
     */
    public record Item(
            String text,
            List<Integer> turns,
            String owner,
            String ownerState,
            LocalDate deadline,
            String deadlineState,
            double confidence) {

        /** An item as an event tells it; a confidence that is not told is taken as sure, since a person has put it there. */
        public static Item of(String text, List<Integer> turns, Owner owner, Deadline deadline, Double confidence) {
            return new Item(
                    text,
                    turns,
                    owner.value(),
                    owner.state().name(),
                    deadline.value(),
                    deadline.state().name(),
                    confidence == null ? 1 : confidence);
        }

        static Item of(Finding finding) {
            Field<String> owner = finding.owner();
            Field<LocalDate> deadline = finding.deadline();
            return new Item(
                    finding.text(),
                    finding.turns(),
                    owner.value().orElse(null),
                    owner.state().name(),
                    deadline.value().orElse(null),
                    deadline.state().name(),
                    finding.confidence());
        }
    }

    /** A question that was left open. */
    public record Question(String text, List<Integer> turns, double confidence) {}

    public DecisionsView {
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        openQuestions = List.copyOf(openQuestions);
    }

    /** What an engine found, with its candidates. */
    static DecisionsView of(Findings findings) {
        return new DecisionsView(
                findings.decisions().stream().map(Item::of).toList(),
                findings.actions().stream().map(Item::of).toList(),
                findings.openQuestions().stream().map(DecisionsView::question).toList());
    }

    private static Question question(OpenQuestion question) {
        return new Question(question.text(), question.turns(), question.confidence());
    }

    /** Only what is shown as found. */
    DecisionsView shown() {
        return new DecisionsView(
                decisions.stream()
                        .filter(item -> item.confidence() >= Finding.SHOWN)
                        .toList(),
                actions.stream()
                        .filter(item -> item.confidence() >= Finding.SHOWN)
                        .toList(),
                openQuestions.stream()
                        .filter(item -> item.confidence() >= Finding.SHOWN)
                        .toList());
    }

    /** How many there are of all kinds. */
    int size() {
        return decisions.size() + actions.size() + openQuestions.size();
    }
}
