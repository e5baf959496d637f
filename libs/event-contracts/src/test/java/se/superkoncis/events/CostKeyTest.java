package se.superkoncis.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.superkoncis.events.BudgetChanged.Level;
import se.superkoncis.events.BudgetChanged.Scope;

/** Rows of the first months stay readable, and a call that belongs to no meeting has a key all the same. */
class CostKeyTest {

    private final CloudEvents codec = new CloudEvents();
    private final GoldenFile incurred = GoldenFile.read("se.superkoncis.cost.incurred.v1");

    @Test
    void shouldReadARowFromBeforeTheNewColumns() {
        // Given what was written in version 0.1
        String old = """
                {"BilledCost":"0.000125","EffectiveCost":"0.000125","ListCost":"0.0002","BillingCurrency":"SEK",
                "ChargePeriodStart":"2026-11-24T09:59:00.200Z","ChargePeriodEnd":"2026-11-24T09:59:00.241Z",
                "ChargeCategory":"Usage","ServiceName":"router-service","ServiceCategory":"AI and Machine Learning",
                "ProviderName":"superkoncis","ConsumedQuantity":"0.041","ConsumedUnit":"CPU-seconds",
                "SkuId":"embedded-fast-cpu","SkuMeter":"cpu","SubAccountId":"acme","Tags":{"tenantTags":"canary,pilot-a"},
                "x_MeetingId":"möte-42","x_Task":"recap","x_CallId":"call-1","x_AttemptId":"attempt-1","x_Tier":"fast",
                "x_RouterMode":"live","x_RouteReason":"MODE_LIVE","x_PriceCatalogVersion":"2026-11-01",
                "x_Arms":[{"feature":"model-router","arm":"canary","revision":17}]}""";
        // When
        Decoded decoded = incurred.decode(codec, old);
        // Then
        CostIncurred row = (CostIncurred) decoded.match(Event::data, refused -> null);
        assertThat(row.billedCost()).isEqualTo("0.000125");
        assertThat(row.ofShadow()).isFalse();
        assertThat(row.costSource()).isNull();
    }

    @Test
    void shouldKeyARowWithoutMeetingByItsTenant() {
        // When
        Decoded decoded = incurred.decode(codec, incurred.data().replace("\"x_MeetingId\":\"möte-42\",", ""));
        // Then
        String key = decoded.match(event -> event.data().recordKey(), refused -> refused.detail());
        assertThat(key).isEqualTo("acme");
    }

    @Test
    void shouldKeyABudgetByWhoseItIs() {
        assertThat(budget(Scope.MEETING, "acme", "möte-42").recordKey()).isEqualTo("möte-42");
        assertThat(budget(Scope.TENANT, "acme", null).recordKey()).isEqualTo("acme");
        assertThat(budget(Scope.PLATFORM, null, null).recordKey()).isEqualTo("platform");
        assertThat(budget(Scope.SHADOW, null, null).recordKey()).isEqualTo("shadow");
    }

    private static BudgetChanged budget(Scope scope, String tenant, String meeting) {
        return new BudgetChanged(
                scope,
                tenant,
                meeting,
                null,
                null,
                null,
                "0",
                "0",
                Level.OK,
                EventJson.parse("at", "2026-11-24T09:59:00Z"));
    }
}
