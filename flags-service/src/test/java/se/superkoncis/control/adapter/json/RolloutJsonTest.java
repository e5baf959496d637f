package se.superkoncis.control.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.AwaitingApproval;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.CoolingDown;
import se.superkoncis.control.domain.rollout.Held;
import se.superkoncis.control.domain.rollout.Limits;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.Running;
import se.superkoncis.control.domain.rollout.Stage;
import se.superkoncis.control.domain.rollout.gate.CanaryKeepsItsLevel;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotBeSlowerThanControl;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotFailMoreThanControl;
import se.superkoncis.control.domain.rollout.gate.Report;

/** A restart in any state goes on from what was kept: every state comes back as it was. */
class RolloutJsonTest {

    private static final Instant T = Instant.parse("2026-11-24T09:00:00Z");
    private static final Running RUNNING = new Running(1, T, 2, 1, 1, T, T, 1, "anna");
    private static final Plan PLAN = new Plan(
            "f",
            List.of(new Stage(
                    "a",
                    10,
                    List.of(
                            new Change.TagShare("canary", 10),
                            new Change.FeatureShare("f", 10, true),
                            new Change.SettingValue("router.mode", "\"live\"")),
                    null,
                    true)),
            List.of(
                    new CanaryKeepsItsLevel("m", 1, 0.5),
                    new CanaryMustNotBeSlowerThanControl("m", 1, 0.1),
                    new CanaryMustNotFailMoreThanControl("m", 1, 0.1)),
            List.of("guard"),
            Limits.DEFAULT);

    private final RolloutJson json = new RolloutJson();

    static Stream<RolloutState> states() {
        return Stream.of(
                new RolloutState.Draft(),
                RUNNING,
                new Running(0, T, 0, 0, 0, null, null, 0, "anna"),
                new Held(RUNNING, T, true, Reason.said("wait")),
                new AwaitingApproval(RUNNING, T, Reason.of(Because.STEP_ASKS)),
                new CoolingDown(RUNNING, T, Reason.of(Because.GATES, "findings", "bad")),
                new RolloutState.RolledBack(-1, T, Reason.of(Because.ROLLED_BACK_BY, "by", "bo")),
                new RolloutState.Completed(0, T),
                new RolloutState.Stopped(0, T),
                new RolloutState.Killed(0, T));
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldKeepEveryState(RolloutState state) {
        // Given
        Rollout rollout = new Rollout(
                "r",
                "R",
                null,
                PLAN,
                state,
                List.of(new Change.TagShare("canary", 3)),
                new Report(T, null, true, List.of()));
        // When
        Rollout again = json.rollout(json.json(rollout));
        // Then
        assertThat(again).isEqualTo(rollout);
    }

    @Test
    void shouldReadWhyInWordsFromBeforeThereWereCodes() {
        // Given
        Rollout rollout = new Rollout(
                "r", "R", null, PLAN, new RolloutState.RolledBack(-1, T, Reason.said("it was bad")), List.of(), null);
        String before = json.json(rollout).replaceFirst(",\"reason\":\\{\"code\":\"said\".*?}}", "");
        // When
        Rollout again = json.rollout(before);
        // Then
        assertThat(before).contains("\"why\":\"it was bad\"").doesNotContain("\"code\"");
        assertThat(again).isEqualTo(rollout);
    }

    @Test
    void shouldFillInWhatAPersonLeavesOut() {
        // When
        Plan plan =
                json.plan("{\"feature\":\"f\",\"stages\":[{\"name\":\"a\",\"share\":10}],\"limits\":{\"passes\":5}}");
        // Then
        assertThat(plan.stages().get(0).bake()).isEqualTo(Duration.ofDays(7));
        assertThat(plan.limits().passes()).isEqualTo(5);
        assertThat(plan.limits().coolDown()).isEqualTo(Limits.DEFAULT.coolDown());
    }

    @Test
    void shouldTellWhereAPlanCannotBeRead() {
        assertThatThrownBy(() -> json.plan("{\"stages\":[{\"name\":\"a\",\"bake\":\"a week\"}]}"))
                .hasMessageContaining("/stages/0/bake");
        assertThatThrownBy(() -> json.plan("{\"stages\":[{\"nmae\":\"a\"}]}")).hasMessageContaining("/stages/0/nmae");
        assertThatThrownBy(() -> json.plan("{\"gates\":[{\"rule\":\"Guess\"}]}"))
                .hasMessageContaining("/gates");
    }
}
