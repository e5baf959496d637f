package se.superkoncis.router.adapter.flags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Setting;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.Caps;

class FlagCapsTest {

    private static final String MEETING = "router.budget-per-meeting";
    private static final String TENANT = "router.budget-per-tenant";
    private static final String MONTH = "router.budget-per-month";
    private static final String SHADOW = "router.shadow-budget-per-day";

    @Test
    void shouldHaveTheCapsOfTheDesignWhenNobodyHasSetAny() {
        // When
        Caps caps = caps();
        // Then
        assertThat(caps).isEqualTo(new Caps(sek(35), Optional.empty(), Optional.empty(), sek(50)));
    }

    @Test
    void shouldReadAmountsToTheMicroSek() {
        // When
        Caps caps = caps(
                set(MEETING, "12.5"), set(TENANT, "1000.000001"), set(MONTH, "999999999.999999"), set(SHADOW, "0"));
        // Then
        assertThat(caps)
                .isEqualTo(new Caps(
                        new MicroSek(12_500_000),
                        Optional.of(new MicroSek(1_000_000_001)),
                        Optional.of(new MicroSek(999_999_999_999_999L)),
                        new MicroSek(0)));
    }

    @Test
    void shouldLetTheNarrowestScopeWin() {
        // Given
        Tenant acme = new Tenant("acme", "Acme", List.of("canary", "beta"), null, List.of(), null, null);
        FlagDocument platform = set(TENANT, "1000");
        FlagDocument canary = set(TENANT, "tag/canary", "500");
        FlagDocument beta = set(TENANT, "tag/beta", "400");
        FlagDocument own = set(TENANT, "tenant/acme", "2000");
        // Then the lowest of the tags' stands before the platform's, and the tenant's own before both
        assertThat(caps(platform, acme).tenantMonth()).contains(sek(1000));
        assertThat(caps(platform, acme, canary, beta).tenantMonth()).contains(sek(400));
        assertThat(caps(platform, acme, canary, beta, own).tenantMonth()).contains(sek(2000));
        assertThat(caps(platform, set(TENANT, "tenant/other", "1")).tenantMonth())
                .contains(sek(1000));
    }

    @Test
    void shouldTakeTheLowerOfASettingAndAnOverride() {
        assertThat(caps(set(MEETING, "20"), override(MEETING, "5")).meeting()).isEqualTo(sek(5));
        assertThat(caps(set(MEETING, "20"), override(MEETING, "30")).meeting()).isEqualTo(sek(20));
    }

    @Test
    void shouldLetAnEmergencyOfTheEnvironmentLowerTheMeetingsCap() {
        // When
        Caps caps = FlagCaps.of(
                snapshot(Map.of("ROUTER_MODE", "emergency", "ROUTER_BUDGET_PER_MEETING", "5"), set(MEETING, "20")),
                "acme");
        // Then
        assertThat(caps.meeting()).isEqualTo(sek(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "1e3", "1,5", "12.3456789", "1000000000", "NaN", "∞"})
    void shouldLetTheWiderScopeServeWhenAValueIsNoAmount(String nonsense) {
        // When
        Caps caps = caps(set(TENANT, "100"), set(TENANT, "tenant/acme", nonsense), set(MEETING, nonsense));
        // Then
        assertThat(caps.tenantMonth()).contains(sek(100));
        assertThat(caps.meeting()).isEqualTo(sek(35));
    }

    @Test
    void shouldLetTheWiderScopeServeWhenAValueIsOfAnotherType() {
        for (JsonNode nonsense : List.of(BooleanNode.TRUE, DoubleNode.valueOf(1e300))) {
            assertThat(caps(set(TENANT, "100"), new Setting(TENANT, "tenant/acme", nonsense))
                            .tenantMonth())
                    .contains(sek(100));
        }
    }

    private static Caps caps(FlagDocument... documents) {
        return FlagCaps.of(snapshot(Map.of(), documents), "acme");
    }

    private static FlagSnapshot snapshot(Map<String, String> environment, FlagDocument... documents) {
        return FlagSnapshot.of(
                List.of(documents),
                7,
                OperationsEnvironment.of(environment),
                Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC));
    }

    private static Setting set(String key, String amount) {
        return set(key, Setting.PLATFORM, amount);
    }

    private static Setting set(String key, String scope, String amount) {
        return new Setting(key, scope, TextNode.valueOf(amount));
    }

    private static FlagOverride override(String key, String amount) {
        return new FlagOverride("o", "setting/" + key, TextNode.valueOf(amount), "test", "test", null);
    }

    private static MicroSek sek(long whole) {
        return new MicroSek(whole * 1_000_000);
    }
}
