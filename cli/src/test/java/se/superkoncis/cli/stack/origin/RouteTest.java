package se.superkoncis.cli.stack.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.cli.stack.layout.PlatformService;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/api/meetings/m-1/recap, ROUTER",
        "/api/meetings/m-1/decisions, DECISION",
        "/api/meetings/m-1/close-card/close, DECISION",
        "/api/meetings/decisions, ROUTER",
        "/api/decisions, DECISION",
        "/api/actions/7/confirm, DECISION",
        "/api/candidates/7/accept, DECISION",
        "/api/admin/tenants, FLAGS",
        "/api/admin/models, ROUTER",
        "/api/admin/prices/corrections, ROUTER",
        "/api/budget/meetings/m-1, ROUTER",
        "/services/decision/q/health, DECISION",
        "/v1/models, ROUTER"
    })
    void shouldLeadToTheServiceOfThePath(String path, PlatformService service) {
        assertThat(Route.of(path, path)).map(Route::service).contains(service);
    }

    @Test
    void shouldLeadNowhereForWhatNobodyAnswers() {
        assertThat(Route.of("/api/decisionsnot", "/api/decisionsnot")).isEmpty();
        assertThat(Route.of("/services/decision/api/decisions", "")).isEmpty();
    }
}
