package se.superkoncis.router.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Considered.Verdict;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;

/** What holds for every choice, tried on many situations drawn at random with a fixed seed. */
class RoutingPropertiesTest {

    private static final int SITUATIONS = 20_000;

    private final ChooseRoute choose = new ChooseRoute();
    private final Random random = new Random(2026);

    @Test
    void shouldNeverGiveAModelTierWhenKilledOrDegraded() {
        forAll(situation -> {
            if (situation.facts().noModel()) {
                assertThat(choose.choose(situation).route().tier()).isEqualTo(Tier.EXTRACTIVE);
            }
        });
    }

    @Test
    void shouldNeverGiveDeepInAnEmergencyWhateverWasPinned() {
        forAll(situation -> {
            if (situation.facts().mode() == RouterMode.EMERGENCY) {
                assertThat(choose.choose(situation).route().tier()).isNotEqualTo(Tier.DEEP);
            }
        });
    }

    @Test
    void shouldNeverMakeAChoiceDearerByACap() {
        forAll(situation -> {
            Choice choice = choose.choose(situation);
            assertThat(choice.route().tier()).isLessThanOrEqualTo(choice.base().tier());
        });
    }

    @Test
    void shouldAlwaysNameTheDecidingRuleWithItsTierAndCode() {
        forAll(situation -> {
            Choice choice = choose.choose(situation);
            Considered decided = choice.decidedBy();
            assertThat(decided.tier()).isEqualTo(choice.route().tier());
            assertThat(choice.considered())
                    .filteredOn(c -> c.verdict() == Verdict.DECIDED)
                    .hasSize(1);
            if (decided.verdict() == Verdict.LOWERED) {
                assertThat(choice.route().reason()).endsWith(decided.code());
            }
        });
    }

    @Test
    void shouldKeepThePinnedModeUnlessKilledDegradedOrInAnEmergency() {
        forAll(situation -> {
            RoutingFacts facts = situation.facts();
            boolean beaten = facts.noModel()
                    || facts.mode() == RouterMode.EMERGENCY
                    || facts.mode() == RouterMode.OFF && facts.modeForced();
            if (situation.pin().isPresent() && !beaten) {
                Choice choice = choose.choose(situation);
                Pin pin = situation.pin().get();
                assertThat(choice.base().tier()).isEqualTo(pin.tier());
                assertThat(choice.facts().mode()).isEqualTo(pin.mode());
                assertThat(choice.facts().featureOn()).isEqualTo(pin.featureOn());
                assertThat(choice.facts().revision()).isEqualTo(pin.revision());
            }
        });
    }

    @Test
    void shouldNeverChooseAModelWhoseWorstCaseIsNotLeft() {
        forAll(situation -> {
            Tier tier = choose.choose(situation).route().tier();
            Work work = situation.work();
            if (work.models().contains(tier) && work.worstCase().containsKey(tier)) {
                assertThat(work.worstCase().get(tier).amount())
                        .isLessThanOrEqualTo(work.remaining().amount());
            }
        });
    }

    private void forAll(Consumer<Situation> holds) {
        for (int i = 0; i < SITUATIONS; i++) {
            holds.accept(situation());
        }
    }

    private Situation situation() {
        return new Situation(facts(), random.nextBoolean() ? Optional.of(pin()) : Optional.empty(), work());
    }

    private RoutingFacts facts() {
        return new RoutingFacts(
                any(RouterMode.values()),
                oneIn(5),
                random.nextBoolean(),
                any(new String[] {"STATIC", "SPLIT", "TARGETING_MATCH", "DEFAULT", "KILLED"}),
                oneIn(6),
                any(Tier.values()),
                oneIn(4),
                !oneIn(4),
                new Shares(share(), share(), share()),
                oneIn(6),
                List.of(),
                random.nextInt(1_000));
    }

    private Shares.Share share() {
        return new Shares.Share(any(new Integer[] {0, 5, 25, 50, 100}), 1 + random.nextInt(100));
    }

    private Pin pin() {
        RouterMode mode = any(new RouterMode[] {RouterMode.OFF, RouterMode.SHADOW, RouterMode.CANARY, RouterMode.LIVE});
        return new Pin(mode, any(Tier.values()), "MODE_" + mode, random.nextBoolean(), random.nextInt(1_000));
    }

    private Work work() {
        Set<Tier> models = EnumSet.noneOf(Tier.class);
        Map<Tier, MicroSek> worst = new EnumMap<>(Tier.class);
        Map<Tier, Duration> expected = new EnumMap<>(Tier.class);
        for (Tier tier : List.of(Tier.FAST, Tier.DEEP)) {
            if (random.nextBoolean()) {
                models.add(tier);
            }
            if (random.nextBoolean()) {
                worst.put(tier, new MicroSek(random.nextInt(1_000)));
            }
            expected.put(tier, Duration.ofMillis(random.nextInt(60_000)));
        }
        return new Work(
                "recap",
                oneIn(4) ? Optional.of(any(Tier.values())) : Optional.empty(),
                any(new String[] {"sv", "en-GB", "de", "", null}),
                random.nextInt(200) - 1,
                models,
                worst,
                new MicroSek(random.nextInt(1_000)),
                expected,
                Duration.ofMillis(random.nextInt(120_000) - 30_000));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
