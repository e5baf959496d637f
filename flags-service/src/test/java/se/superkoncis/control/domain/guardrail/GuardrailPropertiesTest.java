package se.superkoncis.control.domain.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.control.domain.guardrail.GuardrailTest.RULES;
import static se.superkoncis.control.domain.guardrail.GuardrailTest.after;
import static se.superkoncis.control.domain.guardrail.GuardrailTest.at;
import static se.superkoncis.control.domain.guardrail.GuardrailTest.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.control.domain.guardrail.GuardrailState.Holding;
import se.superkoncis.control.domain.guardrail.GuardrailState.Returning;

/** What holds of every guardrail on every walk through its states. */
class GuardrailPropertiesTest {

    private static final int WALKS = 40;
    private static final int STEPS = 60;

    static Stream<String> guardrails() {
        return Stream.concat(Response.KNOWN.keySet().stream(), Stream.of("unknown"));
    }

    /** A guardrail at some point of a random walk, and the minute of that point. */
    private record Point(Guardrail guardrail, int minute) {}

    private static List<Point> walk(String id, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> points = new ArrayList<>();
        Guardrail g = Guardrail.unheard(id);
        int minute = 0;
        for (int i = 0; i < STEPS; i++) {
            minute += random.nextInt(1, 60);
            Situation at = at(id, minute);
            Answer answer =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> g.hear(signal(id, true, minute), at);
                        case 2, 3 -> g.hear(signal(id, false, minute), at);
                        case 4 -> g.look(at);
                        default -> random.nextInt(5) == 0 ? g.undone("anna", at) : g.look(at);
                    };
            g = after(g, answer);
            points.add(new Point(g, minute));
        }
        return points;
    }

    @ParameterizedTest
    @MethodSource("guardrails")
    void shouldNeverActOnWhatIsOldRepeatedOrWithoutData(String id) {
        for (long seed = 0; seed < WALKS; seed++) {
            for (Point point : walk(id, seed)) {
                Guardrail g = point.guardrail();
                Situation at = at(id, point.minute());
                for (boolean tripped : List.of(true, false)) {
                    Signal old = signal(id, tripped, point.minute() - 31);
                    Instant now = at.now();
                    Signal empty = new Signal(id, tripped, "platform", now.plusSeconds(1), now, now, 0, null, "2");
                    assertThat(g.hear(old, at)).isInstanceOf(Answer.Stays.class);
                    assertThat(g.hear(empty, at)).isInstanceOf(Answer.Stays.class);
                    if (g.lastSignalAt() != null) {
                        Signal same = new Signal(id, tripped, "platform", g.lastSignalAt(), now, now, 9, "1", "2");
                        Signal earlier = new Signal(
                                id, tripped, "platform", g.lastSignalAt().minusMillis(1), now, now, 9, "1", "2");
                        assertThat(g.hear(same, at)).isInstanceOf(Answer.Stays.class);
                        assertThat(g.hear(earlier, at)).isInstanceOf(Answer.Stays.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guardrails")
    void shouldHoldSomethingExactlyWhereItSaysSoAndWithAnEnd(String id) {
        for (long seed = 0; seed < WALKS; seed++) {
            for (Point point : walk(id, seed)) {
                Guardrail g = point.guardrail();
                boolean acts = g.state() instanceof Holding || g.state() instanceof Returning;
                assertThat(g.state().level() > 0).isEqualTo(acts);
                assertThat(g.holds(RULES).isEmpty()).isEqualTo(!acts);
                assertThat(g.heldUntil() != null).isEqualTo(acts);
                assertThat(g.coolDown() == null || g.coolDown().compareTo(RULES.longestCoolDown()) <= 0)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guardrails")
    void shouldRestoreWhatWasThereBeforeFromEveryStateOnceItIsGood(String id) {
        for (long seed = 0; seed < WALKS; seed++) {
            List<Point> points = walk(id, seed);
            Point last = points.get(points.size() - 1);
            Guardrail g = last.guardrail();
            int minute = last.minute() + 1;
            g = after(g, g.hear(signal(id, false, minute), at(id, minute)));
            for (int i = 0; i < 10; i++) {
                int level = g.state().level();
                minute += 180;
                g = after(g, g.look(at(id, minute)));
                assertThat(level - g.state().level())
                        .as("one step for each look")
                        .isBetween(0, 1);
            }
            assertThat(g.state().name()).isEqualTo("IDLE");
            assertThat(g.holds(RULES)).isEmpty();
        }
    }
}
