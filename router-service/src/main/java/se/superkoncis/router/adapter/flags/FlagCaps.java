package se.superkoncis.router.adapter.flags;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.SettingValue;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.Caps;

/**
 * Reads the caps from the flag snapshot. A value that is no amount never means more money: the meeting gets the floor, a
 * month or the shadow nothing.
 */
@ApplicationScoped
class FlagCaps implements Caps.Source {

    private static final BigDecimal MEETING = new BigDecimal("35");
    private static final BigDecimal MEETING_FLOOR = new BigDecimal("5");
    private static final BigDecimal SHADOW_DAY = new BigDecimal("50");
    /** A billion SEK: beyond it an amount is a typing error, and sums keep within a long. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final FlagsClient flags;

    FlagCaps(FlagsClient flags) {
        this.flags = flags;
    }

    @Override
    public Caps of(String tenantId) {
        FlagSnapshot now = flags.snapshot();
        return new Caps(
                amount(now.setting("router.budget-per-meeting", tenantId), MEETING_FLOOR)
                        .orElse(micros(MEETING)),
                amount(now.setting("router.budget-per-tenant", tenantId), BigDecimal.ZERO),
                amount(now.setting("router.budget-per-month", null), BigDecimal.ZERO),
                amount(now.setting("router.shadow-budget-per-day", null), BigDecimal.ZERO)
                        .orElse(micros(SHADOW_DAY)));
    }

    private static Optional<MicroSek> amount(SettingValue setting, BigDecimal unreadable) {
        if (!setting.isSet() || setting.value().isNull()) {
            return Optional.empty();
        }
        BigDecimal sek = setting.asDecimal(unreadable);
        return Optional.of(micros(sek.signum() < 0 ? unreadable : sek));
    }

    private static MicroSek micros(BigDecimal sek) {
        return new MicroSek(
                sek.min(MOST).movePointRight(6).setScale(0, RoundingMode.DOWN).longValueExact());
    }
}
