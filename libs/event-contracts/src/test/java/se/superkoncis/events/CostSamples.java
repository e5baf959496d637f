package se.superkoncis.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Samples of what the router says about money and models; every field is filled. */
final class CostSamples {

    private static final Instant SENT = Instant.parse("2026-11-24T09:59:00.200Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-24T09:59:03.741Z");
    private static final List<Arm> ARMS = List.of(new Arm("model-router", "canary", 17));
    private static final List<String> TAGS = List.of("canary", "pilot-a");

    private CostSamples() {}

    static CostIncurred incurred() {
        return row("0.021337", null, "12345", "0.012345", "2026-11-01");
    }

    static CostCorrected corrected() {
        return new CostCorrected(
                row("-0.001250", CostIncurred.CORRECTION, "0", "0", "2026-11-02"),
                "0193a1b2-7c00-7000-8000-000000000006",
                "priset sänktes den 1 november");
    }

    static BudgetChanged budget() {
        return new BudgetChanged(
                BudgetChanged.Scope.MEETING,
                "acme",
                "möte-42",
                "2026-11",
                "30",
                "35",
                "21.500000",
                "8.250000",
                BudgetChanged.Level.LOWERED,
                ANSWERED);
    }

    static ModelAttempted attempted() {
        return new ModelAttempted(
                "call-1",
                "call-1-2",
                2,
                "acme",
                "möte-42",
                "recap",
                "deep",
                "live",
                "MODE_LIVE_DEFAULT_DEEP",
                "mistral-large-eu",
                "Mistral AI",
                "mistral-large-2512",
                "eu-north-1",
                ModelAttempted.Outcome.FAILED,
                "rate_limited",
                SENT,
                3541,
                false,
                12345L,
                1024L,
                678L,
                TAGS,
                ARMS);
    }

    static RecapShadowed shadowed() {
        return new RecapShadowed(
                "möte-42",
                1,
                "deep",
                "Mistral AI",
                "mistral-large-2512",
                "shadow",
                "PASS",
                List.of("CITES_TURNS"),
                7,
                "Vem gör vad\n- Börje tar offerten till fredag.",
                "fast",
                "0.021337",
                3541,
                0.75,
                TAGS,
                ARMS);
    }

    private static CostIncurred row(String sek, String chargeClass, String tokens, String millions, String version) {
        return new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                SENT,
                ANSWERED,
                "Usage",
                chargeClass,
                "Mistral AI",
                CostIncurred.CATEGORY,
                CostIncurred.SUBCATEGORY,
                "Mistral AI",
                "Mistral AI",
                tokens,
                "Tokens",
                millions,
                "1000000 Tokens",
                "mistral/mistral-large-2512",
                "input-tokens",
                "eu-north-1",
                "mistral-large-eu",
                "acme",
                Map.of("tenantTags", "canary,pilot-a"),
                "möte-42",
                "recap",
                "call-1",
                "call-1-2",
                "deep",
                "live",
                "MODE_LIVE_DEFAULT_DEEP",
                false,
                version,
                "9.4215",
                "REPORTED",
                ARMS);
    }
}
