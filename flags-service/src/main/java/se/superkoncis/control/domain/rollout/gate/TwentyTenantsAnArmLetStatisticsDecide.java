package se.superkoncis.control.domain.rollout.gate;

import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;

/**
 * Meetings of one tenant are alike, so tenants are what counts. Below 20 tenants an arm, or where nobody says how alike
 * (no design effect), the samples are meetings: statistics advise and a person decides.
 */
final class TwentyTenantsAnArmLetStatisticsDecide {

    private static final long TENANTS = 20;

    private TwentyTenantsAnArmLetStatisticsDecide() {}

    static boolean advisesOnly(Gate gate, Sight sight) {
        Comparison data = sight.comparison(gate.measure());
        boolean few = data.canaryTenants() < TENANTS || gate.comparative() && data.controlTenants() < TENANTS;
        boolean unknown = data.canary().stream().anyMatch(w -> w.designEffect() == null);
        return few || unknown;
    }
}
