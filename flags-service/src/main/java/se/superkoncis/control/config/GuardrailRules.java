package se.superkoncis.control.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import se.superkoncis.control.domain.guardrail.Rules;

/** What is set, as the domain knows it. */
final class GuardrailRules {

    private GuardrailRules() {}

    @Produces
    @Singleton
    static Rules rules(GuardrailConfig config) {
        return new Rules(
                config.window(),
                config.coolDown(),
                config.longestCoolDown(),
                config.again(),
                config.lasts(),
                config.probePercentage(),
                config.returnSteps(),
                config.capStep(),
                config.capFloor(),
                config.capDefault());
    }
}
