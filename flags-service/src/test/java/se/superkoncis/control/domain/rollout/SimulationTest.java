package se.superkoncis.control.domain.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.rollout.SimulatedRollout.End;
import se.superkoncis.control.domain.rollout.SimulatedRollout.World;

/** A small form of benchmarks/rollouts: what a whole rollout does when nothing, or something, is wrong. */
class SimulationTest {

    private static final World GOOD = World.good();

    private static double rolledBack(World world, int runs) {
        return LongStream.range(0, runs)
                        .mapToObj(seed -> SimulatedRollout.run(world, seed))
                        .filter(End::rolledBack)
                        .count()
                / (double) runs;
    }

    @Test
    void shouldSeldomTakeBackWhatIsGood() {
        assertThat(rolledBack(GOOD, 200)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void shouldTakeBackWhatFailsTwiceAsOften() {
        assertThat(rolledBack(GOOD.failing(2), 100)).isGreaterThan(0.9);
    }

    @Test
    void shouldTakeBackWhatIsAFifthSlower() {
        assertThat(rolledBack(GOOD.slower(1.2), 100)).isGreaterThan(0.9);
    }
}
