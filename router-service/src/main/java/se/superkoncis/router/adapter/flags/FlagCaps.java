package se.superkoncis.router.adapter.flags;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.SettingValue;
import se.superkoncis.flags.State;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.Caps;

/**
 * Reads the caps from the flag snapshot: the tenant's, else its tags' lowest, else the platform's. A value that is no amount counts as
 * absent there, so that a wider scope serves.
 */
@ApplicationScoped
class FlagCaps implements Caps.Source {

    private static final MicroSek MEETING = new MicroSek(35_000_000);
    private static final MicroSek SHADOW_DAY = new MicroSek(50_000_000);

    private final FlagsClient flags;

    FlagCaps(FlagsClient flags) {
        this.flags = flags;
    }

    @Override
    public Caps of(String tenantId) {
        return of(flags.snapshot(), tenantId);
    }

    @Override
    public boolean isCurrent() {
        return flags.state() == State.READY;
    }

    static Caps of(FlagSnapshot now, String tenantId) {
        return new Caps(
                amount(now.setting("router.budget-per-meeting", tenantId)).orElse(MEETING),
                amount(now.setting("router.budget-per-tenant", tenantId)),
                amount(now.setting("router.budget-per-month", null)),
                amount(now.setting("router.shadow-budget-per-day", null)).orElse(SHADOW_DAY));
    }

    private static Optional<MicroSek> amount(SettingValue setting) {
        // What is set is an amount below a billion; were it none, it would be nothing rather than everything.
        return setting.isSet() ? Optional.of(micros(setting.asDecimal(BigDecimal.ZERO))) : Optional.empty();
    }

    private static MicroSek micros(BigDecimal sek) {
        return new MicroSek(sek.movePointRight(6).setScale(0, RoundingMode.DOWN).longValueExact());
    }
}
