package se.superkoncis.control.domain.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.evidence.Window;
import se.superkoncis.control.domain.rollout.evidence.Window.Bin;
import se.superkoncis.control.domain.rollout.gate.CanaryKeepsItsLevel;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotBeSlowerThanControl;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotFailMoreThanControl;
import se.superkoncis.control.domain.rollout.gate.Finding;
import se.superkoncis.control.domain.rollout.gate.Gate;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.control.domain.rollout.gate.Verdict;

class GateTest {

    private static final Instant SINCE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Gate FAILS = new CanaryMustNotFailMoreThanControl("m", 100, 0.02);
    private static final Gate SLOW = new CanaryMustNotBeSlowerThanControl("m", 100, 0.1);
    private static final Gate LEVEL = new CanaryKeepsItsLevel("m", 100, 0.95);

    private static Window window(String arm, int hour, long n, long good, long tenants, Bin... bins) {
        Instant from = SINCE.plus(Duration.ofHours(hour));
        return new Window(arm, "m", from, from.plus(Duration.ofHours(1)), n, good, tenants, 1.0, List.of(bins));
    }

    private static Sight sight(int hour, List<Window> windows, Reading... readings) {
        Instant now = SINCE.plus(Duration.ofHours(hour));
        return new Sight(now, SINCE, Duration.ofHours(2), 50, 0.01, windows, List.of(readings));
    }

    private static Verdict judge(Gate gate, Window... windows) {
        return gate.judge(sight(1, List.of(windows))).verdict();
    }

    @Test
    void shouldCallNoOldOrTooLittleDataInconclusive() {
        Window canary = window("canary", 0, 5000, 4950, 50);
        Window control = window("control", 0, 5000, 4950, 50);
        assertThat(judge(FAILS)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judge(FAILS, canary)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judge(FAILS, canary, window("control", 0, 99, 99, 50))).isEqualTo(Verdict.INCONCLUSIVE);
        Finding stale = FAILS.judge(sight(9, List.of(canary, control)));
        assertThat(stale.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(stale.why()).contains("metrics-service");
        assertThat(judge(FAILS, window("canary", -5, 5000, 4950, 50), control)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judge(FAILS, canary, control)).isEqualTo(Verdict.PASS);
    }

    @Test
    void shouldCallContradictionsErrors() {
        Window control = window("control", 0, 200, 190, 50);
        assertThat(judge(FAILS, window("canary", 0, 200, 201, 50), control)).isEqualTo(Verdict.ERROR);
        assertThat(judge(SLOW, window("canary", 0, 200, 190, 50, new Bin(10, 5)), control))
                .isEqualTo(Verdict.ERROR);
        assertThat(judge(SLOW, window("canary", 0, 200, 190, 50), control)).isEqualTo(Verdict.ERROR);
        assertThat(judge(
                        SLOW,
                        window("canary", 0, 200, 190, 50, new Bin(10, 200)),
                        window("control", 0, 200, 190, 50, new Bin(20, 200))))
                .isEqualTo(Verdict.ERROR);
    }

    @Test
    void shouldTellWorseFromWell() {
        Window control = window("control", 0, 2000, 1980, 50, new Bin(10, 1000), new Bin(20, 1000));
        Window worse = window("canary", 0, 2000, 1900, 50, new Bin(10, 700), new Bin(20, 1300));
        Window well = window("canary", 0, 2000, 1980, 50, new Bin(10, 1010), new Bin(20, 990));
        assertThat(judge(FAILS, worse, control)).isEqualTo(Verdict.FAIL);
        assertThat(judge(FAILS, well, control)).isEqualTo(Verdict.PASS);
        assertThat(judge(SLOW, worse, control)).isEqualTo(Verdict.FAIL);
        assertThat(judge(SLOW, well, control)).isEqualTo(Verdict.PASS);
        assertThat(judge(LEVEL, window("canary", 0, 1000, 990, 50))).isEqualTo(Verdict.PASS);
        assertThat(judge(LEVEL, window("canary", 0, 1000, 900, 50))).isEqualTo(Verdict.FAIL);
        assertThat(judge(LEVEL, window("canary", 0, 1000, 950, 50))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void shouldOnlyAdviseUnderTwentyTenantsAnArm() {
        // Given a canary that clearly fails more often
        Window control = window("control", 0, 2000, 1980, 19);
        Window worse = window("canary", 0, 2000, 1800, 19);
        // When
        Report few = Report.of(List.of(FAILS), List.of(), sight(1, List.of(worse, control)));
        // Then it holds, and a person decides
        assertThat(few.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(few.advisory()).isTrue();
        assertThat(few.asksToRollBack()).isFalse();
        assertThat(few.asksToHold()).isTrue();
    }

    @Test
    void shouldHoldWhenTheArmsAreNotSharedAsDecided() {
        // Given half was decided
        Window control = window("control", 0, 2000, 1980, 180);
        Window canary = window("canary", 0, 2000, 1980, 60);
        // When
        Report report = Report.of(List.of(FAILS), List.of(), sight(1, List.of(canary, control)));
        // Then
        assertThat(report.asksToRollBack()).isFalse();
        assertThat(report.asksToHold()).isTrue();
        assertThat(report.why()).contains("60 of 240 tenants");
    }

    @Test
    void shouldWaitForTheOtherArmOfAWindowBeforeItCountsTheTenants() {
        // Given a first window of both arms, and of the second only the canary's so far
        Window canary = window("canary", 0, 2000, 1980, 60);
        Window control = window("control", 0, 2000, 1980, 60);
        Window early = window("canary", 1, 9000, 8910, 180);
        // When
        Report none = Report.of(List.of(FAILS), List.of(), sight(1, List.of(canary)));
        Report half = Report.of(List.of(FAILS), List.of(), sight(2, List.of(canary, control, early)));
        // Then
        assertThat(none.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(half.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void shouldObeyGuardrailsAndMissThem() {
        Reading tripped = new Reading("cost", SINCE, Reading.State.TRIPPED, 40.0);
        Reading old = new Reading("cost", SINCE, Reading.State.GOOD, 20.0);
        assertThat(Report.of(List.of(), List.of("cost"), sight(9, List.of(), tripped))
                        .tripped())
                .isTrue();
        assertThat(Report.of(List.of(), List.of("cost"), sight(9, List.of(), old))
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Report.of(List.of(), List.of("cost"), sight(1, List.of(), old))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Report.of(List.of(), List.of("cost"), sight(1, List.of())).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }
}
