package se.superkoncis.bench.flags;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.togglz.core.Feature;
import org.togglz.core.activation.GradualActivationStrategy;
import org.togglz.core.manager.FeatureManager;
import org.togglz.core.manager.FeatureManagerBuilder;
import org.togglz.core.repository.FeatureState;
import org.togglz.core.repository.mem.InMemoryStateRepository;
import org.togglz.core.user.FeatureUser;
import org.togglz.core.user.SimpleFeatureUser;

/** Togglz in memory. It has one strategy per feature, so a tag and a share at once cannot be had. */
public class Togglz extends Measured {

    /** The features. */
    public enum Features implements Feature {
        OFF,
        HALF
    }

    @State(Scope.Benchmark)
    public static class Flags {
        final FeatureUser[] tenants =
                Questions.all(i -> new SimpleFeatureUser("tenant-" + i)).toArray(FeatureUser[]::new);
        FeatureUser asking;
        FeatureManager features;

        @Setup
        public void start() {
            InMemoryStateRepository states = new InMemoryStateRepository();
            states.setFeatureState(new FeatureState(Features.OFF, false));
            states.setFeatureState(new FeatureState(Features.HALF, true)
                    .setStrategyId(GradualActivationStrategy.ID)
                    .setParameter(GradualActivationStrategy.PARAM_PERCENTAGE, "50"));
            features = new FeatureManagerBuilder()
                    .featureEnum(Features.class)
                    .stateRepository(states)
                    .userProvider(() -> asking)
                    .build();
            Peers.expectShare(i -> isOn(Features.HALF, i));
        }

        boolean isOn(Features feature, int tenant) {
            asking = tenants[tenant];
            return features.isActive(feature);
        }
    }

    @Benchmark
    public boolean off(Flags flags, Questions questions) {
        return flags.isOn(Features.OFF, questions.index());
    }

    @Benchmark
    public boolean half(Flags flags, Questions questions) {
        return flags.isOn(Features.HALF, questions.index());
    }
}
