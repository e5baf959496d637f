package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import se.superkoncis.cli.stack.access.Role;

/** Rollouts, overrides, propagation and stale features in a real browser, in front of a real stack. */
@Order(Order.DEFAULT + 1)
class RolloutPageST extends PageTest {

    private static final List<String> PAGES =
            List.of("rollouts", "rollouts/router", "overrides", "propagation", "features?show=stale");

    @Test
    void shouldStartHoldResumeAndRollBackARolloutAfterAQuestion() {
        // Given
        browser.open("/admin/rollouts");
        browser.awaitText("#rollout-decision-card", "inte påbörjad");
        // When
        browser.click("#ask-start-decision-card");
        browser.awaitText("#start-decision-card", "Då gäller:");
        browser.picture("rollout-question");
        browser.find("#start-decision-card [name=reason]").sendKeys("prov");
        browser.click("#start-decision-card button[type=submit]");
        // Then
        browser.awaitText("#rollout-decision-card", "på väg");
        browser.awaitText("#rollout-decision-card [aria-current=step]", "Piloter");
        browser.awaitText("#rollout-decision-card", "provtiden: 6 dygn kvar");
        // When
        act("hold", "decision-card");
        browser.awaitText("#rollout-decision-card", "hållen av en person");
        act("resume", "decision-card");
        browser.awaitText("#rollout-decision-card", "på väg");
        act("rollback", "decision-card");
        // Then
        browser.awaitText("#rollout-decision-card", "tillbakatagen");
        assertThat(browser.count("#ask-start-decision-card")).isEqualTo(1);
    }

    private void act(String deed, String rollout) {
        browser.click("#ask-" + deed + "-" + rollout);
        browser.click("#" + deed + "-" + rollout + " button[type=submit]");
    }

    @Test
    void shouldShowTheEvidenceAndWhoMayApprove() {
        // Given a rollout by the form
        api("POST", "/api/admin/features", "{\"id\": \"ny\", \"name\": \"Ny funktion\", \"enabled\": true}");
        browser.open("/admin/rollouts");
        browser.click("#new-rollout > summary");
        browser.find("#rollout-form [name=name]").sendKeys("Ny till alla");
        new Select(browser.find("#rollout-form [name=feature]")).selectByValue("ny");
        browser.find("#rollout-shares").clear();
        browser.find("#rollout-shares").sendKeys("10 100");
        browser.find("#rollout-days").clear();
        browser.find("#rollout-days").sendKeys("0");
        browser.find("#rollout-measure").sendKeys("errors");
        browser.find("#rollout-tolerance").clear();
        browser.find("#rollout-tolerance").sendKeys("5");
        for (String kpi : List.of("recap-latency", "join-success")) {
            browser.click("#rollout-form [value=" + kpi + "]");
        }
        browser.picture("rollout-form");
        browser.click("#rollout-form button[type=submit]");
        browser.awaitText("#rollout-ny-till-alla", "Ny till alla");
        api("PATCH", "/api/admin/rollouts/ny-till-alla", "{\"limits\": {\"passes\": 1}}");
        browser.open("/admin/rollouts/ny-till-alla");
        act("start", "ny-till-alla");
        browser.awaitText("#rollout-ny-till-alla", "10 % av alla kunder");
        browser.awaitText("#rollout-ny-till-alla", "på väg");
        // When
        new MetricsTeller(stack.broker().bootstrapServers()).goesWell("ny", "error-rate");
        // Then it passes, and waits for somebody else
        browser.awaitText("#rollout-ny-till-alla", "väntar på godkännande");
        browser.awaitText("#note-ny-till-alla", "fyra ögon");
        assertThat(browser.count("#ask-approve-ny-till-alla")).isZero();
        browser.awaitText("#looks summary", "godkänt");
        browser.click("#looks summary");
        browser.awaitText("#looks details[open]", "misslyckas inte oftare än vad som tåls");
        browser.awaitText("#looks details[open]", "procentenheter");
        assertThat(browser.seriousFindings()).isEmpty();
    }

    @Test
    void shouldSetAnOverrideAndUndoIt() {
        // Given
        browser.open("/admin/overrides");
        browser.awaitText("#none", "Inga tillfälliga värden");
        browser.click("#new-override > summary");
        new Select(browser.find("#new-override [name=target]")).selectByValue("setting/router.default-tier");
        browser.find("#new-value").sendKeys("warp");
        browser.find("#new-override [name=cause]").sendKeys("Prov av sidan");
        // When the value cannot be
        browser.click("#new-override button[type=submit]");
        // Then it is said where it happened
        browser.awaitText("#new-override .refusal", "auto, deep, fast");
        browser.picture("override-refused");
        // When
        browser.find("#new-value").clear();
        browser.find("#new-value").sendKeys("fast");
        browser.click("#new-override button[type=submit]");
        // Then
        browser.awaitText("#override-setting-router-default-tier", "Prov av sidan");
        browser.awaitText("#override-setting-router-default-tier", "om 59 min");
        browser.picture("override");
        // When
        browser.click("#ask-undo-setting-router-default-tier");
        browser.click("#undo-setting-router-default-tier button[type=submit]");
        // Then
        browser.awaitCount("#override-setting-router-default-tier", 0);
        browser.awaitText("#none", "Inga tillfälliga värden");
    }

    @Test
    void shouldShowThatAChangeHasArrivedEverywhere() {
        browser.open("/admin/propagation");
        browser.awaitText("#behind", "Alla instanser har det senaste.");
        browser.awaitText("#instance-rows", "decision");
        api("PATCH", "/api/admin/tenant-tags/internal", "{\"canaryPercentage\": 41}");
        browser.awaitText("#change-rows tr", "tag/internal");
        browser.awaitText("#change-rows tr", "3/3");
        browser.awaitText("#arrived", "tag/internal) har nått 3 av 3 instanser · p99");
    }

    @Test
    void shouldNameWhatShouldBeTidiedAway() {
        api("POST", "/api/admin/features", "{\"id\": \"gammal\", \"expiresAt\": \"2026-01-01T00:00:00.000Z\"}");
        browser.open("/admin/features?show=stale");
        browser.awaitText("#feature-gammal", "Bäst före 1 januari 2026");
        assertThat(browser.count("#feature-model-router")).isZero();
        browser.click("#choice a");
        browser.awaitText("#feature-model-router", "Senaste 7 dygnen");
    }

    @Test
    void shouldLetOperatorsHoldAndAnalystsOnlyLook() {
        try (Browser operator = browserOf(Role.OPERATOR);
                Browser analyst = browserOf(Role.ANALYST)) {
            operator.open("/admin/rollouts");
            operator.awaitText("#rollout-router", "inte påbörjad");
            assertThat(operator.count("#new-rollout, #ask-start-router")).isZero();
            analyst.open("/admin/rollouts");
            analyst.awaitText("main", "Din roll får se men inte ändra.");
            assertThat(analyst.count("main [id^=ask-], #new-rollout")).isZero();
        }
    }

    @Test
    void shouldBeUsableOnAPhoneAndForEveryone() {
        for (String page : PAGES) {
            requireUsableByEveryone("/admin/" + page, page.replaceAll("[^a-z]", "-"), ALL_FOLDED);
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
