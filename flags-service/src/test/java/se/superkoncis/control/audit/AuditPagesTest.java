package se.superkoncis.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.superkoncis.control.audit.AuditCalls.act;
import static se.superkoncis.control.audit.AuditCalls.id;
import static se.superkoncis.control.audit.AuditCalls.tell;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.testsupport.StackResource;

/** The pages as text; in a browser they are tested by the system tests. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
@QuarkusTestResource(SigningKeyResource.class)
class AuditPagesTest {

    private static String page(String role, String tenant, String path) {
        return AuditCalls.as(role, tenant)
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void shouldShowWhoDidWhatToWhatAndWhy(String language) {
        // Given
        String subject = id("decision/d");
        tell(
                "/superkoncis/decision",
                id("e"),
                act(id("x"), subject, "acme", "{\"a\":{\"b\":[1,\"två\"]}}", "<b>ny</b>"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !AuditCalls.entries(subject).isEmpty());
        // When
        String page = page("analyst", null, "/admin/audit?lang=" + language + "&subject=" + subject);
        // Then
        assertThat(page)
                .contains(
                        subject,
                        "asa@example.se",
                        "decision.changed",
                        "a.b",
                        "1, två",
                        "&lt;b&gt;ny&lt;/b&gt;",
                        "/api/agents/audit/head")
                .contains("/api/agents/audit?subject=" + subject.replace("/", "%2F") + "&amp;format=csv")
                .doesNotContain("NOT_FOUND", "<b>ny");
    }

    @Test
    void shouldSayWhyInTheLanguageOfThePageWhereTheReasonIsKnown() {
        // Given a reason that is known here, and one of a service of a later version
        String known = id("override/o");
        String unknown = id("override/o");
        tellWithReason(known, "held until 2026-11-25T09:30:00Z", Map.of("until", "2026-11-25T09:30:00Z"), "held-until");
        tellWithReason(unknown, "the moon is full", Map.of(), "full-moon");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !AuditCalls.entries(known).isEmpty()
                        && !AuditCalls.entries(unknown).isEmpty());

        // When
        String swedish = page("analyst", null, "/admin/audit?lang=sv&subject=" + known);
        String english = page("analyst", null, "/admin/audit?lang=en&subject=" + known);
        String other = page("analyst", null, "/admin/audit?lang=sv&subject=" + unknown);

        // Then
        assertThat(swedish).contains("Varför: hålls till 25 november 2026 kl. 10.30", "asa@example.se ändrade");
        assertThat(english).contains("Why: held until 25 November 2026 at 10:30", "asa@example.se changed");
        assertThat(other).contains("Varför: the moon is full");
        assertThat(AuditCalls.entries(known).get(0).at("/reasons/0/code").asText())
                .isEqualTo("held-until");
    }

    private static void tellWithReason(String subject, String words, Map<String, String> args, String code) {
        AuditRecorded plain = act(id("x"), subject, null, null, words);
        List<AuditRecorded.Because> reasons = List.of(new AuditRecorded.Because(code, args));
        AuditRecorded told = new AuditRecorded(
                plain.id(), plain.at(), plain.actor(), plain.action(), subject, null, null, null, words, null, reasons);
        tell("/superkoncis/flags", id("e"), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?subject=nobody/knows|Inget passar",
                "?from=nonsens|Rätta dem",
                "?from=2026-11-25T10:00&to=2026-11-25T09:00|Rätta dem",
                "/seen|Visa vad kunden såg",
                "/seen?tenant=&at=2026-01-01T00:00|Fyll i kundens id",
                "/seen?tenant=acme&at=|Fyll i en tid",
                "/seen?tenant=acme&at=2999-01-01T00:00|inte varit än",
                "/seen?tenant=okänd&at=2020-01-01T10:00:30|Före det visas startvärdena",
                "/seen?tenant=okänd&at=2020-01-01T10:00&meeting=m|Kunden fanns inte då",
            })
    void shouldSayWhatToDoNext(String addressAndText) {
        String[] parts = addressAndText.split("\\|");
        assertThat(page("operator", null, "/admin/audit" + parts[0]))
                .contains(parts[1])
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void shouldShowATenantNothingOfOthers() {
        assertThat(page("admin", "acme", "/admin/audit")).doesNotContain("id=\"chain\"", "feature/model-router");
        assertThat(page("admin", "acme", "/admin/audit/seen?tenant=globex&at=2026-01-01T00:00"))
                .contains("Du hör till en annan kund")
                .doesNotContain("id=\"sight\"");
        assertThat(page("admin", "acme", "/admin/audit/seen?tenant=acme&at=2026-01-01T00:00"))
                .contains("id=\"sight\"", "router.mode");
    }
}
