package se.superkoncis.control.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.Stage;
import se.superkoncis.control.domain.rollout.gate.Report;

/**
 * A feature's way to everyone.
 *
 * @param state where it stands; null = not begun
 * @param baseline what stood before it began
 * @param report what the gates found when it last moved; null before the first look
 */
public record Rollout(
        String id, String name, String description, Plan plan, RolloutState state, List<Change> baseline, Report report)
        implements Document {

    public Rollout {
        id = id == null ? Form.slugOf(name) : id;
        state = state == null ? new RolloutState.Draft() : state;
        baseline = baseline == null ? List.of() : List.copyOf(baseline);
    }

    /** The same rollout in another state. */
    public Rollout in(RolloutState next, Report evidence) {
        return new Rollout(id, name, description, plan, next, baseline, evidence);
    }

    /** The same rollout with what stood before it. */
    public Rollout from(List<Change> stood) {
        return new Rollout(id, name, description, plan, state, stood, report);
    }

    @Override
    public Kind kind() {
        return Kind.ROLLOUT;
    }

    @Override
    public List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>(new Form()
                .slug("id", id)
                .name("name", name)
                .text("description", description)
                .slug("feature", plan.feature())
                .faults());
        faults.addAll(plan.faults());
        return List.copyOf(faults);
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference("feature", Kind.FEATURE, plan.feature()));
        for (Stage stage : plan.stages()) {
            for (Change change : stage.changes()) {
                if (change instanceof Change.TagShare tag) {
                    references.add(new Reference("stages.changes", Kind.TAG, tag.tag()));
                } else if (change instanceof Change.FeatureShare share) {
                    references.add(new Reference("stages.changes", Kind.FEATURE, share.feature()));
                } else if (change instanceof Change.SettingValue setting) {
                    references.add(new Reference("stages.changes", Kind.SETTING, setting.setting()));
                }
            }
        }
        return references;
    }

    /** Without its feature it goes too; without another document it no longer changes that. */
    @Override
    public Optional<Document> without(Document removed) {
        if (removed.key().equals(Kind.FEATURE.word() + "/" + plan.feature())) {
            return Optional.empty();
        }
        List<Stage> stages = plan.stages().stream()
                .map(s -> new Stage(s.name(), s.share(), without(s.changes(), removed), s.bake(), s.approval()))
                .toList();
        Plan left = new Plan(plan.feature(), stages, plan.gates(), plan.guardrails(), plan.limits());
        return Optional.of(new Rollout(id, name, description, left, state, without(baseline, removed), report));
    }

    private static List<Change> without(List<Change> changes, Document removed) {
        return changes.stream().filter(c -> !c.target().equals(removed.key())).toList();
    }
}
