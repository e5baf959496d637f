package se.superkoncis.control.domain.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.RolloutEvent.Approve;
import se.superkoncis.control.domain.rollout.RolloutEvent.Kill;
import se.superkoncis.control.domain.rollout.RolloutEvent.Look;
import se.superkoncis.control.domain.rollout.RolloutEvent.Start;
import se.superkoncis.control.domain.rollout.gate.CanaryKeepsItsLevel;
import se.superkoncis.control.domain.rollout.gate.Finding;
import se.superkoncis.control.domain.rollout.gate.Reaction;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.control.domain.rollout.gate.Verdict;

class StateMachineTest {

    private static final Instant T = Instant.parse("2026-11-24T09:00:00Z");
    private static final Limits LIMITS = new Limits(2, 1, 1, 1, Duration.ofHours(1), Duration.ofHours(1));
    static final Plan PLAN = new Plan(
            "f",
            List.of(stage("a", 10), stage("b", 50), stage("c", 100)),
            List.of(new CanaryKeepsItsLevel("m", 1, 0.9)),
            List.of("guard"),
            LIMITS);

    private static Stage stage(String name, int share) {
        return new Stage(name, share, List.of(new Change.TagShare("canary", share)), Duration.ofHours(1), false);
    }

    private static Report report(int hour, Verdict verdict, Reaction reaction, boolean advisory, String rule) {
        Instant at = T.plus(Duration.ofHours(hour));
        return new Report(
                at,
                at,
                advisory,
                List.of(new Finding(rule, "m", verdict, reaction, 1, 1, null, null, "because", null, null)));
    }

    static Look look(int hour, Verdict verdict, Reaction reaction) {
        return new Look(report(hour, verdict, reaction, false, "CanaryKeepsItsLevel"));
    }

    private static Look tripped(int hour) {
        return new Look(report(hour, Verdict.FAIL, Reaction.ROLL_BACK, true, "NoGuardrailMayBeTripped"));
    }

    /** Every kind of event at an hour, by two people, with every verdict. */
    private static List<RolloutEvent> events(int hour) {
        Instant at = T.plus(Duration.ofHours(hour));
        return List.of(
                new Start("anna", at),
                new RolloutEvent.Hold("anna", at, Reason.said("wait")),
                new RolloutEvent.Resume("anna", at),
                new Approve("anna", at),
                new Approve("bo", at),
                new RolloutEvent.RollBack("bo", at, Reason.said("bad")),
                new RolloutEvent.Stop("bo", at),
                new Kill(at),
                tripped(hour),
                look(hour, Verdict.PASS, Reaction.HOLD),
                look(hour, Verdict.FAIL, Reaction.HOLD),
                look(hour, Verdict.FAIL, Reaction.ROLL_BACK),
                look(hour, Verdict.ERROR, Reaction.HOLD),
                look(hour, Verdict.INCONCLUSIVE, Reaction.HOLD),
                new Look(report(hour, Verdict.PASS, Reaction.HOLD, true, "CanaryKeepsItsLevel")));
    }

    /** Every state that eight events, one an hour, can lead to: enough to complete. */
    static Set<RolloutState> reachable() {
        Set<RolloutState> all = new HashSet<>();
        Set<RolloutState> front = Set.of(new RolloutState.Draft());
        for (int hour = 0; hour < 8; hour++) {
            Set<RolloutState> next = new HashSet<>();
            for (RolloutState state : front) {
                for (RolloutEvent event : events(hour)) {
                    next.add(after(state, event));
                }
            }
            next.removeAll(all);
            all.addAll(next);
            front = next;
        }
        return all;
    }

    private static RolloutState after(RolloutState state, RolloutEvent event) {
        Answer answer = event.on(state, PLAN);
        if (answer instanceof Answer.Moves moves) {
            return moves.next();
        }
        return answer instanceof Answer.Notes notes ? notes.next() : state;
    }

    @Test
    void shouldReachEveryKindOfState() {
        assertThat(reachable().stream().map(s -> s.getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrder(
                        "Draft",
                        "Running",
                        "Held",
                        "AwaitingApproval",
                        "CoolingDown",
                        "RolledBack",
                        "Completed",
                        "Stopped",
                        "Killed");
    }

    @Test
    void shouldLetAKillWinInEveryState() {
        assertThat(reachable()).allSatisfy(state -> {
            // When
            RolloutState killed = after(state, new Kill(T));
            // Then only a start leads out of it
            assertThat(killed).isInstanceOf(RolloutState.Killed.class);
            assertThat(events(99).stream().filter(e -> !(e instanceof Start)))
                    .allSatisfy(event -> assertThat(after(killed, event)).isEqualTo(killed));
        });
    }

    @Test
    void shouldMoveByOneStepAtMostAndNeverAboveHalfWithoutASecondPerson() {
        for (RolloutState state : reachable()) {
            for (RolloutEvent event : events(99)) {
                Answer answer = event.on(state, PLAN);
                if (answer instanceof Answer.Moves moves && moves.apply() != null) {
                    int from = event instanceof Start ? -1 : state.step();
                    assertThat(moves.apply()).isBetween(from - 1, from + 1);
                    if (moves.apply() == 2 && moves.apply() > state.step()) {
                        assertThat(event).isEqualTo(new Approve("bo", T.plus(Duration.ofHours(99))));
                    }
                }
            }
        }
    }

    @Test
    void shouldTakeBackAtOnceWhenAGuardrailTripsInAnyActiveState() {
        assertThat(reachable().stream()
                        .filter(RolloutState::active)
                        .filter(s -> s.step() >= 0 && !(s instanceof CoolingDown)))
                .isNotEmpty()
                .allSatisfy(state -> {
                    Answer answer = tripped(99).on(state, PLAN);
                    assertThat(answer).isInstanceOf(Answer.Moves.class);
                    assertThat(((Answer.Moves) answer).apply()).isEqualTo(state.step() - 1);
                });
    }

    static Stream<List<Verdict>> neverUp() {
        return Stream.of(
                List.of(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE),
                List.of(Verdict.PASS, Verdict.ERROR, Verdict.PASS),
                List.of(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE));
    }

    @ParameterizedTest
    @MethodSource("neverUp")
    void shouldNotClimbWithoutPassesInARow(List<Verdict> verdicts) {
        // Given
        RolloutState state = after(new RolloutState.Draft(), new Start("anna", T));
        // When
        int hour = 1;
        for (Verdict verdict : verdicts) {
            state = after(state, look(hour++, verdict, Reaction.HOLD));
        }
        // Then
        assertThat(state.step()).isZero();
        assertThat(state).isInstanceOf(Running.class);
    }

    @Test
    void shouldCountALookOnlyOnNewData() {
        // Given
        RolloutState state = after(new RolloutState.Draft(), new Start("anna", T));
        // When the same report is seen again and again
        for (int i = 0; i < 5; i++) {
            state = after(state, look(2, Verdict.PASS, Reaction.HOLD));
        }
        // Then
        assertThat(((Running) state).passes()).isEqualTo(1);
    }

    @Test
    void shouldJudgeDataThatWasLookedAtBeforeAllOfItHadCome() {
        // Given a look between the two arms of one window: nothing can be said yet
        RolloutState state = after(new RolloutState.Draft(), new Start("anna", T));
        state = after(state, look(1, Verdict.INCONCLUSIVE, Reaction.HOLD));
        assertThat(look(1, Verdict.INCONCLUSIVE, Reaction.HOLD).on(state, PLAN)).isEqualTo(new Answer.Stays());
        // When the rest has come
        state = after(state, look(1, Verdict.PASS, Reaction.HOLD));
        // Then it counts, once
        assertThat(((Running) state).passes()).isEqualTo(1);
        assertThat(look(1, Verdict.PASS, Reaction.HOLD).on(state, PLAN)).isEqualTo(new Answer.Stays());
    }

    @Test
    void shouldHoldOnAWeakerSignalAndResume() {
        // Given
        RolloutState running = after(new RolloutState.Draft(), new Start("anna", T));
        // When
        RolloutState held = after(running, look(1, Verdict.FAIL, Reaction.HOLD));
        RolloutState resumed = after(held, look(2, Verdict.PASS, Reaction.HOLD));
        // Then
        assertThat(held).isInstanceOf(Held.class);
        assertThat(resumed).isInstanceOf(Running.class);
        assertThat(resumed.step()).isZero();
    }

    @Test
    void shouldEndureFailuresAndErrorsUpToTheirLimits() {
        // Given one failure and one error are endured
        RolloutState running = after(new RolloutState.Draft(), new Start("anna", T));
        // When
        RolloutState once = after(running, look(1, Verdict.FAIL, Reaction.ROLL_BACK));
        RolloutState twice = after(once, look(2, Verdict.FAIL, Reaction.ROLL_BACK));
        RolloutState erred = after(running, look(1, Verdict.ERROR, Reaction.HOLD));
        RolloutState erredAgain = after(erred, look(2, Verdict.ERROR, Reaction.HOLD));
        // Then
        assertThat(once).isInstanceOf(Running.class);
        assertThat(twice).isInstanceOf(RolloutState.RolledBack.class);
        assertThat(erred).isInstanceOf(Running.class);
        assertThat(erredAgain).isInstanceOf(Held.class);
    }

    @Test
    void shouldRestTwiceAsLongTheSecondTime() {
        assertThat(LIMITS.rest(0)).isEqualTo(Duration.ofHours(1));
        assertThat(LIMITS.rest(1)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void shouldSetWhatStoodBeforeWhenTheFirstStepIsTakenBack() {
        // Given
        List<Change> baseline = List.of(new Change.TagShare("canary", 7));
        // When
        RolloutState running = after(new RolloutState.Draft(), new Start("anna", T));
        Answer.Moves back = (Answer.Moves) tripped(1).on(running, PLAN);
        // Then
        assertThat(PLAN.at(back.apply(), baseline)).isEqualTo(baseline);
        assertThat(PLAN.at(1, baseline)).containsExactly(new Change.TagShare("canary", 50));
    }

    @Test
    void shouldStayOneOfItsStatesUnderAnyRowOfEvents() {
        SplittableRandom random = new SplittableRandom(7);
        Deque<RolloutState> way = new ArrayDeque<>();
        RolloutState state = new RolloutState.Draft();
        for (int i = 0; i < 20_000; i++) {
            List<RolloutEvent> events = events(i);
            state = after(state, events.get(random.nextInt(events.size())));
            way.add(state);
        }
        assertThat(way).allSatisfy(s -> assertThat(s.step()).isBetween(-1, 2));
    }
}
