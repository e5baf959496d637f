package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import se.superkoncis.events.audit.ChainVerifier;

/** The audit pages in a real browser, in front of a real stack. */
@Order(Order.DEFAULT + 3)
class AuditPageST extends PageTest {

    @BeforeAll
    static void makeTenant() {
        api("POST", "/api/admin/tenants", "{\"id\": \"acme\", \"tags\": [\"canary\"]}");
    }

    @Test
    void shouldShowWhoChangedWhatAndWhy() {
        // Given
        api("PATCH", "/api/admin/tenant-tags/beta", "{\"canaryPercentage\": 35, \"reason\": \"siffrorna är goda\"}");
        await().until(() -> api("GET", "/api/agents/audit?subject=tag/beta", "").contains("tag.changed"));
        // When
        browser.open("/admin/audit");
        browser.find("#search [name=subject]").sendKeys("tag/be*", Keys.ENTER);
        // Then
        browser.awaitText("#entries article", "siffrorna är goda");
        browser.awaitText("#entries article", "canaryPercentage");
        assertThat(browser.find("#entries article tbody tr").getText()).contains("10", "35");
        assertThat(browser.find("#entries article").getText()).contains("local-admin", "kl.", "flags");
        assertThat(browser.find("#search [name=subject]").getDomProperty("value"))
                .isEqualTo("tag/be*");
    }

    @Test
    void shouldTellThatTheChainIsWholeAndSignedAndFollowIt() {
        browser.open("/admin/audit");
        browser.awaitText("#chain", "Hel till och med post");
        browser.awaitText("#chain", "signerat. Spara det");
        String last = browser.find("#chain").getText();
        api("PATCH", "/api/admin/tenant-tags/pilot-a", "{\"canaryPercentage\": 90}");
        await().until(() -> !browser.find("#chain").getText().equals(last));
    }

    @Test
    void shouldExportWhatCanBeChecked() {
        String export = api("GET", "/api/agents/audit?format=ndjson&order=asc", "");
        ChainVerifier verifier = ChainVerifier.fromStart();
        assertThat(export.lines().map(verifier::next))
                .allMatch(java.util.Optional::isEmpty)
                .hasSizeGreaterThan(18);
        browser.open("/admin/audit");
        assertThat(browser.find("a[href*='format=csv']").getDomAttribute("href"))
                .startsWith("/api/agents/audit?");
    }

    @Test
    void shouldShowWhatATenantSawAtAMoment() {
        // Given
        browser.open("/admin/audit");
        String now = LocalDateTime.now(ZoneId.of("Europe/Stockholm"))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        // When
        browser.find("#seen [name=tenant]").sendKeys("acme");
        browser.run("document.querySelector('#seen [name=at]').value = '" + now + "'");
        browser.click("#seen button");
        // Then
        browser.awaitText("#sight", "Taggar: canary");
        browser.awaitText("#seen-features", "plats 28 av");
        browser.awaitText("#seen-settings", "router.mode");
        assertThat(browser.find("#seen [name=tenant]").getDomProperty("value")).isEqualTo("acme");
        // When
        browser.run("document.querySelector('#seen [name=at]').value = '2999-01-01T00:00'");
        browser.click("#seen button");
        // Then
        browser.awaitText("[role=alert]", "inte varit än");
    }

    @Test
    void shouldBeUsableByKeyboardOnAPhoneAndForEveryone() {
        for (String page : List.of(
                "/admin/audit",
                "/admin/audit?subject=nobody",
                "/admin/audit/seen?tenant=acme&at=2020-01-01T10:00",
                "/admin/audit/seen?tenant=acme&at=x")) {
            requireUsableByEveryone(page, "audit" + page.replaceAll("[^a-z]+", "-"), NOTHING);
        }
        browser.open("/admin/audit?lang=en");
        browser.find("#search [name=actor]").click();
        new Actions(browser.driver()).sendKeys("launch", Keys.ENTER).perform();
        browser.awaitText("#entries article", "launch");
        assertThat(browser.complaints()).isEmpty();
    }
}
