package se.superkoncis.control.adapter.web.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.Limits;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.Running;
import se.superkoncis.control.domain.rollout.Stage;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.Written;

/** Says what the steps of a rollout set and how far the one under way has come. */
final class StepWords {

    private final StateTexts texts;
    private final PageLanguage language;
    private final StateWords states;
    private final Instant now;

    StepWords(StateTexts texts, PageLanguage language, Instant now) {
        this.texts = texts;
        this.language = language;
        this.states = new StateWords(texts, language, now);
        this.now = now;
    }

    List<StepRow> rows(Rollout rollout) {
        Plan plan = rollout.plan();
        RolloutState state = rollout.state();
        Running running = StateWords.running(state);
        boolean completed = state instanceof RolloutState.Completed;
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            boolean here = i == state.step() && !completed;
            rows.add(new StepRow(
                    stage.name(),
                    stage.share(),
                    Written.in(stage.bake(), language),
                    asks(stage),
                    values(stage.changes()),
                    i < state.step() || i == state.step() && completed,
                    here,
                    here && running != null ? progress(running, stage, plan.limits()) : List.of(),
                    here && running != null ? baked(running, stage) : 0));
        }
        return List.copyOf(rows);
    }

    private String asks(Stage stage) {
        if (stage.share() > Plan.FOUR_EYES_ABOVE) {
            return texts.asksSecond();
        }
        return stage.approval() ? texts.asksPerson() : "";
    }

    /** Values as a person would say them. */
    List<String> values(List<Change> changes) {
        return changes.stream().map(this::value).toList();
    }

    private String value(Change change) {
        if (change instanceof Change.TagShare tag) {
            return texts.tagShare(tag.tag(), tag.percentage());
        } else if (change instanceof Change.FeatureShare share) {
            return share.everyone()
                    ? texts.featureEveryone(share.feature(), share.percentage())
                    : texts.featureTags(share.feature(), share.percentage());
        }
        return change instanceof Change.SettingValue setting
                ? texts.settingValue(setting.setting(), setting.json())
                : change.target();
    }

    private List<String> progress(Running running, Stage stage, Limits limits) {
        List<String> said = new ArrayList<>();
        said.add(texts.begun(Written.in(running.since(), language)));
        Instant end = running.since().plus(stage.bake());
        said.add(end.isAfter(now) ? texts.bakeLeft(states.left(end)) : texts.bakeOver());
        said.add(texts.passes(running.passes(), limits.passes()));
        if (running.failures() > 0) {
            said.add(texts.failures(running.failures(), limits.failures()));
        }
        if (running.errors() > 0) {
            said.add(texts.errors(running.errors(), limits.errors()));
        }
        return List.copyOf(said);
    }

    private int baked(Running running, Stage stage) {
        long bake = stage.bake().toMillis();
        long over = Duration.between(running.since(), now).toMillis();
        return bake == 0 ? 100 : (int) Math.max(0, Math.min(100, 100 * over / bake));
    }
}
