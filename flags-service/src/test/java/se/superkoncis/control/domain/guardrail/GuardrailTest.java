package se.superkoncis.control.domain.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.control.domain.guardrail.GuardrailState.Holding;
import se.superkoncis.control.domain.guardrail.GuardrailState.Idle;
import se.superkoncis.control.domain.guardrail.GuardrailState.NotApplied;
import se.superkoncis.control.domain.guardrail.GuardrailState.Returning;
import se.superkoncis.control.domain.guardrail.GuardrailState.Undone;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** What each state makes of each signal, of an undo and of the time. */
class GuardrailTest {

    static final Instant T = Instant.parse("2026-11-24T09:00:00Z");
    static final Rules RULES = new Rules(
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            Duration.ofHours(24),
            Duration.ofHours(24),
            5,
            List.of(25, 50),
            new BigDecimal("5"),
            new BigDecimal("5"),
            new BigDecimal("35"));
    private static final BigDecimal CAP = new BigDecimal("35");

    static Situation at(String guardrail, int minute) {
        return new Situation(minute(minute), RULES, Response.of(guardrail), true, CAP);
    }

    static Instant minute(int minute) {
        return T.plus(Duration.ofMinutes(minute));
    }

    static Signal signal(String guardrail, boolean tripped, int minute) {
        Instant at = minute(minute);
        return new Signal(guardrail, tripped, "platform", at, at.minusSeconds(900), at, 100, "1", "2");
    }

    /** The guardrail after an answer. */
    static Guardrail after(Guardrail before, Answer answer) {
        if (answer instanceof Answer.Moves moves) {
            return moves.next();
        }
        return answer instanceof Answer.Notes notes ? notes.next() : before;
    }

    private static Guardrail hear(Guardrail g, boolean tripped, int minute) {
        return after(g, g.hear(signal(g.id(), tripped, minute), at(g.id(), minute)));
    }

    private static Guardrail look(Guardrail g, int minute) {
        return after(g, g.look(at(g.id(), minute)));
    }

    private static Guardrail tripped(String id) {
        return hear(Guardrail.unheard(id), true, 0);
    }

    private static String action(Answer answer) {
        return answer instanceof Answer.Moves moves
                ? moves.action()
                : answer.getClass().getSimpleName();
    }

    private static String held(Guardrail g) {
        return g.holds(RULES).stream()
                .map(h -> h.setting() + "=" + h.json())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static Guardrail in(GuardrailState state) {
        boolean holds = state.level() > 0;
        return new Guardrail(
                "error-rate",
                state,
                RULES.coolDown(),
                T,
                T,
                state instanceof Returning || state instanceof Holding holding && holding.clear() ? T : null,
                holds ? CAP : null,
                holds ? T.plus(RULES.lasts()) : null,
                signal("error-rate", true, 0));
    }

    private static final Holding HOLDING = new Holding(3, minute(30), false);
    private static final Holding CLEAR = new Holding(3, minute(30), true);
    private static final Returning RETURNING = new Returning(2, minute(30));
    private static final Undone UNDONE = new Undone("anna");
    private static final NotApplied NOT_APPLIED = new NotApplied(Reason.of(Because.NOT_ARMED));

    static Stream<Arguments> table() {
        return Stream.of(
                // state, what happens at which minute, action, next state and level
                Arguments.of(new Idle(), "trip", 10, "guardrail.tripped", "HOLDING", 3),
                Arguments.of(new Idle(), "clear", 10, "Notes", "IDLE", 0),
                Arguments.of(new Idle(), "undo", 10, "Stays", "IDLE", 0),
                Arguments.of(new Idle(), "look", 10, "Stays", "IDLE", 0),
                Arguments.of(HOLDING, "trip", 10, "Notes", "HOLDING", 3),
                Arguments.of(HOLDING, "trip", 40, "Notes", "HOLDING", 3),
                Arguments.of(HOLDING, "clear", 10, "guardrail.cleared", "HOLDING", 3),
                Arguments.of(HOLDING, "clear", 30, "guardrail.returning", "RETURNING", 2),
                Arguments.of(HOLDING, "undo", 10, "guardrail.undone", "UNDONE", 0),
                Arguments.of(HOLDING, "look", 1000, "Stays", "HOLDING", 3),
                Arguments.of(CLEAR, "trip", 10, "guardrail.tripped", "HOLDING", 3),
                Arguments.of(CLEAR, "clear", 10, "Notes", "HOLDING", 3),
                Arguments.of(CLEAR, "undo", 10, "guardrail.undone", "IDLE", 0),
                Arguments.of(CLEAR, "look", 29, "Stays", "HOLDING", 3),
                Arguments.of(CLEAR, "look", 30, "guardrail.returning", "RETURNING", 2),
                Arguments.of(RETURNING, "trip", 10, "guardrail.tripped", "HOLDING", 3),
                Arguments.of(RETURNING, "clear", 10, "Notes", "RETURNING", 2),
                Arguments.of(RETURNING, "undo", 10, "guardrail.undone", "IDLE", 0),
                Arguments.of(RETURNING, "look", 29, "Stays", "RETURNING", 2),
                Arguments.of(RETURNING, "look", 30, "guardrail.returning", "RETURNING", 1),
                Arguments.of(new Returning(1, minute(30)), "look", 30, "guardrail.released", "IDLE", 0),
                Arguments.of(UNDONE, "trip", 10, "Notes", "UNDONE", 0),
                Arguments.of(UNDONE, "clear", 10, "guardrail.cleared", "IDLE", 0),
                Arguments.of(UNDONE, "undo", 10, "Stays", "UNDONE", 0),
                Arguments.of(UNDONE, "look", 1000, "Stays", "UNDONE", 0),
                Arguments.of(NOT_APPLIED, "trip", 10, "guardrail.tripped", "HOLDING", 3),
                Arguments.of(NOT_APPLIED, "clear", 10, "guardrail.cleared", "IDLE", 0),
                Arguments.of(NOT_APPLIED, "undo", 10, "Stays", "NOT_APPLIED", 0),
                Arguments.of(NOT_APPLIED, "look", 1000, "Stays", "NOT_APPLIED", 0));
    }

    @ParameterizedTest
    @MethodSource("table")
    void shouldDoInEachStateWhatTheTableSays(
            GuardrailState state, String what, int minute, String action, String next, int level) {
        // Given
        Guardrail before = in(state);
        // When
        Answer answer =
                switch (what) {
                    case "trip" -> before.hear(signal("error-rate", true, minute), at("error-rate", minute));
                    case "clear" -> before.hear(signal("error-rate", false, minute), at("error-rate", minute));
                    case "undo" -> before.undone("anna", at("error-rate", minute));
                    default -> before.look(at("error-rate", minute));
                };
        // Then
        assertThat(action(answer)).isEqualTo(action);
        Guardrail after = after(before, answer);
        assertThat(after.state().name()).isEqualTo(next);
        assertThat(after.state().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "join-success, degrade.active=true",
        "recap-latency, router.default-tier=\"fast\" router.probe-percentage=5",
        "error-rate, router.deep-percentage=0 router.probe-percentage=5",
        "cost-per-meeting, router.budget-per-meeting=\"30\"",
        "decision-coverage, ''",
        "blocking-errors, ''",
        "something-new, ''"
    })
    void shouldHoldWhatTheDesignSaysOfEachGuardrail(String id, String expected) {
        assertThat(held(tripped(id))).isEqualTo(expected);
    }

    @Test
    void shouldAlertAndDoNothingElseWhereTheDesignHasNoAction() {
        Answer answer =
                Guardrail.unheard("blocking-errors").hear(signal("blocking-errors", true, 0), at("blocking-errors", 0));
        assertThat(action(answer)).isEqualTo("guardrail.alerted");
        Guardrail alerted = after(null, answer);
        assertThat(alerted.state()).isEqualTo(new NotApplied(Reason.of(Because.ONLY_ALERTS)));
        assertThat(hear(alerted, false, 1).state()).isEqualTo(new Idle());
    }

    @Test
    void shouldLetADegradedPlatformGoAtOnceWhenItIsGoodAndCool() {
        Guardrail good = hear(tripped("join-success"), false, 5);
        assertThat(held(good)).isEqualTo("degrade.active=true");
        assertThat(look(good, 29).state().name()).isEqualTo("HOLDING");
        assertThat(look(good, 30).state()).isEqualTo(new Idle());
        assertThat(hear(tripped("join-success"), false, 31).state()).isEqualTo(new Idle());
    }

    @ParameterizedTest
    @CsvSource({"error-rate", "recap-latency"})
    void shouldBringAStoppedTierBackInStepsOneForEachCoolDown(String id) {
        Guardrail g = hear(tripped(id), false, 40);
        assertThat(held(g)).isEqualTo("router.deep-percentage=25");
        g = look(g, 69);
        assertThat(held(g)).isEqualTo("router.deep-percentage=25");
        g = look(g, 70);
        assertThat(held(g)).isEqualTo("router.deep-percentage=50");
        g = look(g, 100);
        assertThat(held(g)).isEmpty();
        assertThat(g.state()).isEqualTo(new Idle());
        assertThat(g.heldUntil()).isNull();
    }

    @Test
    void shouldGoBackToTheStopAndRestTwiceAsLongWhenItTripsOnTheWay() {
        Guardrail g = hear(tripped("error-rate"), false, 40);
        g = hear(g, true, 50);
        assertThat(held(g)).isEqualTo("router.deep-percentage=0 router.probe-percentage=5");
        assertThat(g.coolDown()).isEqualTo(Duration.ofMinutes(60));
        g = hear(g, false, 60);
        assertThat(look(g, 109).state().name()).isEqualTo("HOLDING");
        assertThat(held(look(g, 110))).isEqualTo("router.deep-percentage=25");
    }

    @Test
    void shouldDoubleTheCoolDownOfATripWithinADayOfAClearingAndNoLonger() {
        Guardrail g = hear(tripped("join-success"), false, 31);
        Guardrail again = hear(g, true, 31 + 24 * 60);
        assertThat(again.coolDown()).isEqualTo(Duration.ofHours(1));
        Guardrail later = hear(g, true, 32 + 24 * 60);
        assertThat(later.coolDown()).isEqualTo(Duration.ofMinutes(30));
        for (int i = 1; i < 6; i++) {
            again = hear(hear(again, false, 24 * 60 + 100 * i), true, 24 * 60 + 100 * i + 1);
        }
        assertThat(again.coolDown()).as("doubling ends").isEqualTo(Duration.ofHours(3));
    }

    @Test
    void shouldLowerTheCapAStepForEachTripDownToTheFloorAndRaiseItAStepForEachCoolDown() {
        Guardrail g = tripped("cost-per-meeting");
        assertThat(held(hear(g, true, 29))).as("too early to judge the step").endsWith("\"30\"");
        g = hear(g, true, 30);
        assertThat(held(g)).endsWith("\"25\"");
        for (int i = 2; i < 20; i++) {
            g = hear(g, true, 30 * i);
        }
        assertThat(held(g)).endsWith("\"5\"");
        assertThat(g.state().level()).isEqualTo(6);
        g = hear(g, false, 600);
        assertThat(held(g)).endsWith("\"10\"");
        for (int i = 1; i < 5; i++) {
            g = look(g, 600 + 30 * i);
        }
        assertThat(held(g)).endsWith("\"30\"");
        g = hear(g, true, 725);
        assertThat(held(g)).as("a further trip lowers one more step").endsWith("\"25\"");
        assertThat(g.base()).isEqualByComparingTo("35");
    }

    @Test
    void shouldLeaveACapAloneThatIsAtItsFloor() {
        Situation poor = new Situation(T, RULES, Response.of("cost-per-meeting"), true, new BigDecimal("5"));
        Answer answer = Guardrail.unheard("cost-per-meeting").hear(signal("cost-per-meeting", true, 0), poor);
        assertThat(action(answer)).isEqualTo("guardrail.not-applied");
    }

    @Test
    void shouldNeverLowerTheCapBelowItsFloor() {
        Situation odd = new Situation(T, RULES, Response.of("cost-per-meeting"), true, new BigDecimal("7.50"));
        Answer answer = Guardrail.unheard("cost-per-meeting").hear(signal("cost-per-meeting", true, 0), odd);
        assertThat(held(after(null, answer))).isEqualTo("router.budget-per-meeting=\"5\"");
    }

    @Test
    void shouldNotDegradeWhileTheNetIsNotArmedAndStopWhenItIsDisarmed() {
        Situation disarmed = new Situation(minute(10), RULES, Response.of("join-success"), false, CAP);
        Answer answer = Guardrail.unheard("join-success").hear(signal("join-success", true, 10), disarmed);
        assertThat(action(answer)).isEqualTo("guardrail.not-applied");
        Guardrail waiting = after(null, answer);
        assertThat(waiting.state()).isEqualTo(new NotApplied(Reason.of(Because.NOT_ARMED)));
        assertThat(held(hear(waiting, true, 11))).as("armed since").isEqualTo("degrade.active=true");
        Guardrail holding = tripped("join-success");
        assertThat(after(holding, holding.look(disarmed)).state()).isInstanceOf(NotApplied.class);
    }

    @Test
    void shouldRespectAnUndoUntilItHasClearedAndTripsAnew() {
        Guardrail g = tripped("error-rate");
        g = after(g, g.undone("anna", at("error-rate", 5)));
        assertThat(g.state()).isEqualTo(new Undone("anna"));
        g = hear(g, true, 6);
        assertThat(held(g)).isEmpty();
        g = hear(hear(g, false, 7), true, 8);
        assertThat(held(g)).isNotEmpty();
        assertThat(g.coolDown()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldAskForRenewalAfterHalfOfItsTime() {
        Guardrail g = tripped("error-rate");
        assertThat(g.needsRenewal(minute(12 * 60), RULES)).isFalse();
        assertThat(g.needsRenewal(minute(12 * 60 + 1), RULES)).isTrue();
        assertThat(g.renewed(minute(800), RULES).heldUntil()).isEqualTo(minute(800 + 24 * 60));
        assertThat(Guardrail.unheard("error-rate").needsRenewal(minute(9999), RULES))
                .isFalse();
    }
}
