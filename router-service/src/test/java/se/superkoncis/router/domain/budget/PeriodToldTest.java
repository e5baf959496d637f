package se.superkoncis.router.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;

class PeriodToldTest {

    private PeriodTold told = new PeriodTold(false, Optional.empty(), false);

    @Test
    void shouldNoteACapAtTheFirstLookAndTellNoChange() {
        assertThat(look(sek(100), 10).due()).isEmpty();
        assertThat(told.cap()).isEqualTo(sek(100));
    }

    @Test
    void shouldTellOnceThatMostIsSettled() {
        assertThat(look(sek(100), 79).due()).isEmpty();
        assertThat(look(sek(100), 80).due()).containsExactly(Kind.NEAR);
        assertThat(look(sek(100), 95).due()).isEmpty();
    }

    @Test
    void shouldTellItAgainForAnotherCapThatHadRoom() {
        look(sek(100), 90);
        assertThat(look(sek(200), 90).due()).containsExactly(Kind.RAISED);
        assertThat(look(sek(200), 160).due()).containsExactly(Kind.NEAR);
    }

    @Test
    void shouldNotTellItAgainWhenTheOtherCapIsNearAsWell() {
        look(sek(100), 90);
        assertThat(look(sek(105), 90).due()).containsExactly(Kind.RAISED);
        assertThat(look(sek(100), 90).due()).containsExactly(Kind.LOWERED);
    }

    @Test
    void shouldTellThatACapIsLowerAndNearAtOnce() {
        look(sek(100), 45);
        assertThat(look(sek(50), 45).due()).containsExactly(Kind.LOWERED, Kind.NEAR);
    }

    @Test
    void shouldTakeNoCapForMoreThanAny() {
        look(sek(100), 10);
        assertThat(look(Optional.empty(), 10).due()).containsExactly(Kind.RAISED);
        assertThat(look(sek(1_000), 10).due()).containsExactly(Kind.LOWERED);
    }

    @Test
    void shouldHoldNearForNoNewsWhenSomethingWasDenied() {
        look(sek(100), 10);
        PeriodTold.Look look = told.look(sek(100), new MicroSek(90_000_000), true);
        assertThat(look.due()).isEmpty();
        told = look.after();
        assertThat(look(sek(100), 90).due()).isEmpty();
    }

    @Test
    void shouldNotCallAnEmptyBudgetOfNothingNear() {
        assertThat(look(sek(0), 0).due()).isEmpty();
    }

    private PeriodTold.Look look(Optional<MicroSek> cap, long settled) {
        PeriodTold.Look look = told.look(cap, new MicroSek(settled * 1_000_000), false);
        told = look.after();
        return look;
    }

    private static Optional<MicroSek> sek(long whole) {
        return Optional.of(new MicroSek(whole * 1_000_000));
    }
}
