package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.layout.PlatformService;

/** The pages of the control plane in a real browser, in front of a real stack. */
@Order(Order.DEFAULT + 2)
class AdminPageST extends PageTest {

    private static final String COUNT_WRITES =
            "window.writes = 0; document.addEventListener('htmx:beforeRequest', e => {"
                    + " if (e.detail.requestConfig.verb !== 'get') { window.writes++; } });";

    @Test
    void shouldLeadThroughTheSignInLinkToTheFirstPage() {
        try (Browser stranger = Browser.at(stack.origin().toString(), "none")) {
            // When
            URI link = stack.signInLink(Role.ADMIN, null, "/admin");
            stranger.open(link.toString().substring(stack.origin().toString().length()));
            stranger.click("main button");
            // Then
            stranger.awaitText("h1", "Taggar");
            assertThat(stranger.address()).endsWith("/admin/tags");
        }
    }

    @Test
    void shouldCommitAShareOnEnterOrOnLeavingTheFieldAndNeverInBetween() {
        // Given
        browser.open("/admin/tags");
        browser.find("#share-canary");
        browser.run(COUNT_WRITES);
        // When
        WebElement share = browser.find("#share-canary");
        share.sendKeys(Keys.chord(Keys.CONTROL, "a"), "100");
        assertThat(browser.run("return window.writes")).isEqualTo(0L);
        share.sendKeys(Keys.ENTER);
        // Then
        browser.awaitText("#said", "Sparat");
        assertThat(browser.run("return window.writes")).isEqualTo(1L);
        await().untilAsserted(() ->
                assertThat(api("GET", "/api/admin/tenant-tags/canary", "")).contains("\"canaryPercentage\":100"));
        // When
        browser.find("#share-canary").sendKeys(Keys.chord(Keys.CONTROL, "a"), "25", Keys.TAB);
        // Then
        await().untilAsserted(() ->
                assertThat(api("GET", "/api/admin/tenant-tags/canary", "")).contains("\"canaryPercentage\":25"));
        assertThat(browser.run("return window.writes")).isEqualTo(2L);
    }

    @Test
    void shouldSayWhatIsWrongWithAShareAndShowWhatHolds() {
        browser.open("/admin/tags");
        browser.find("#share-beta").sendKeys(Keys.chord(Keys.CONTROL, "a"), "101", Keys.ENTER);
        browser.awaitText("#said", "Det gick inte");
        browser.awaitValue("#share-beta", "10");
        browser.awaitText("#said", "från 0 till 100");
    }

    @Test
    void shouldOpenAFeatureForATagWithItsSwitch() {
        browser.open("/admin/tags");
        browser.click("#switch-pilot-b-decision-close-card");
        browser.awaitText("#said", "Sparat");
        assertThat(api("GET", "/api/admin/tenant-tags/pilot-b", "")).contains("\"features\":[\"decision-close-card\"]");
        browser.click("#switch-pilot-b-decision-close-card");
        await().untilAsserted(() ->
                assertThat(api("GET", "/api/admin/tenant-tags/pilot-b", "")).contains("\"features\":[]"));
    }

    @Test
    void shouldAskBeforeItKillsAndTakeItBack() {
        // Given
        browser.open("/admin/tags");
        // When
        browser.click("#ask-regwatch-push");
        browser.awaitText("#dialog-regwatch-push", "Stoppa Regelbevakning?");
        browser.find("#dialog-regwatch-push [name=reason]").sendKeys("prov");
        browser.click("#dialog-regwatch-push button[type=submit]");
        // Then
        browser.awaitText("#kill-regwatch-push", "stoppad");
        assertThat(api("GET", "/api/admin/features/regwatch-push", "")).contains("\"killed\":true");
        browser.picture("killed");
        // When
        browser.click("#restore-regwatch-push");
        // Then
        browser.awaitText("#kill-regwatch-push", "på 100");
    }

    @Test
    void shouldShowWhatOthersChangeWithoutReloadingAndWithoutTakingAFieldAway() {
        // Given
        browser.open("/admin/tags");
        browser.find("#share-pilot-a").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7");
        // When
        api("PATCH", "/api/admin/tenant-tags/internal", "{\"canaryPercentage\": 42, \"description\": \"Ny text.\"}");
        // Then
        browser.awaitValue("#share-internal", "42");
        browser.awaitText("#tag-internal", "Ny text.");
        assertThat(browser.find("#share-pilot-a").getDomProperty("value")).isEqualTo("7");
        browser.find("#share-pilot-a").sendKeys(Keys.ESCAPE, Keys.TAB);
    }

    @Test
    void shouldTellWhoWasSlowerAndShowWhatHolds() {
        // Given: this browser does not follow, as if its line were slow
        browser.open("/admin/tags");
        browser.find("#share-early-adopter");
        browser.run("window.fetch = () => new Promise(() => {});");
        // When
        api("PATCH", "/api/admin/tenant-tags/early-adopter", "{\"canaryPercentage\": 33}");
        browser.find("#share-early-adopter").sendKeys(Keys.chord(Keys.CONTROL, "a"), "66", Keys.ENTER);
        // Then
        browser.awaitText("#said", "ändrade under tiden");
        assertThat(api("GET", "/api/admin/tenant-tags/early-adopter", "")).contains("\"canaryPercentage\":33");
    }

    @Test
    void shouldCreateATagAndRemoveIt() {
        browser.open("/admin/tags");
        browser.click("main > details > summary");
        browser.find("main > details [name=name]").sendKeys("Norra regionen");
        browser.click("main > details button[type=submit]");
        browser.awaitText("#tag-norra-regionen", "Norra regionen");
        browser.click("#tag-norra-regionen details > summary");
        browser.click("#ask-remove-norra-regionen");
        browser.click("#remove-norra-regionen [hx-delete$=norra-regionen]");
        browser.awaitCount("#tag-norra-regionen", 0);
    }

    @Test
    void shouldKeepTheTagsOfATenant() {
        api("POST", "/api/admin/tenants", "{\"id\": \"norrland\", \"name\": \"Norrland\"}");
        browser.open("/admin/tenants");
        browser.find("#tags-norrland").sendKeys("beta canary", Keys.ENTER);
        browser.awaitText("#said", "Sparat");
        assertThat(api("GET", "/api/admin/tenants/norrland", "")).contains("\"tags\":[\"beta\",\"canary\"]");
    }

    @Test
    void shouldSpeakEnglishWhenAskedAndRememberIt() {
        browser.open("/admin/features?lang=en");
        browser.awaitText("h1", "Features");
        browser.open("/admin/tags");
        browser.awaitText("h1", "Tags");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    }

    @Test
    void shouldLetOperatorsKillAndAnalystsOnlyLook() {
        try (Browser operator = browserOf(Role.OPERATOR);
                Browser analyst = browserOf(Role.ANALYST)) {
            operator.open("/admin/tags");
            assertThat(operator.find("#share-canary").isEnabled()).isFalse();
            assertThat(operator.count("#ask-model-router")).isEqualTo(1);
            analyst.open("/admin/tags");
            analyst.awaitText("main", "Din roll får se men inte ändra.");
            assertThat(analyst.count("[id^=ask-]")).isZero();
        }
    }

    @Test
    void shouldBeUsableByKeyboardOnAPhoneAndForEveryone() {
        for (String page : List.of("tags", "tenants", "features")) {
            requireUsableByEveryone("/admin/" + page, page, NOTHING);
        }
        browser.open("/admin/tags");
        browser.find("h1");
        browser.run("document.activeElement.blur()");
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .sendKeys(Keys.TAB, Keys.ENTER)
                .perform();
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldSayThatItLostContactAndGoOnByItself() {
        browser.open("/admin/tags");
        browser.find("h1");
        stack.service(PlatformService.FLAGS).kill();
        browser.awaitText("#stale", "Ingen kontakt");
        stack.restart(PlatformService.FLAGS);
        await().atMost(java.time.Duration.ofMinutes(1))
                .until(() -> browser.find("#stale").getText().isEmpty());
    }
}
