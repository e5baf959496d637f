package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.OVERRIDES;
import static se.superkoncis.control.rest.Api.ROLLOUTS;
import static se.superkoncis.control.rest.Api.SETTINGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** The pages as the server writes them; what a browser makes of them is tried in system-tests. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class PagesTest {

    private static String page(String role, String path) {
        return given().header("Authorization", Tokens.bearer(role, null))
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** A rollout that has begun. */
    private static String rollout(String feature) {
        String id = id("rollout");
        admin(Map.of("id", feature, "name", "Ny", "enabled", true, "percentage", 0))
                .post(FEATURES)
                .then()
                .statusCode(201);
        admin(Map.of(
                        "id",
                        id,
                        "name",
                        "Ut till alla",
                        "feature",
                        feature,
                        "stages",
                        List.of(
                                Map.of(
                                        "name",
                                        "10 %",
                                        "share",
                                        10,
                                        "changes",
                                        List.of(Map.of(
                                                "kind",
                                                "feature",
                                                "feature",
                                                feature,
                                                "percentage",
                                                10,
                                                "everyone",
                                                true))),
                                Map.of("name", "100 %", "share", 100)),
                        "guardrails",
                        List.of("error-rate")))
                .post(ROLLOUTS)
                .then()
                .statusCode(201);
        admin().post(ROLLOUTS + "/" + id + "/start").then().statusCode(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/tags",
                "/admin/features",
                "/admin/features?show=stale",
                "/admin/rollouts",
                "/admin/rollouts/router",
                "/admin/rollouts/decision-card",
                "/admin/overrides",
                "/admin/tenants",
                "/admin/settings",
                "/admin/emergency",
                "/admin/propagation"
            })
    void shouldWriteEachPageInBothLanguagesWithoutGaps(String path) {
        for (String language : List.of("sv", "en")) {
            String page = page("admin", path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page).contains("<html lang=\"" + language + "\">").doesNotContain("NOT_FOUND", ">null<");
        }
    }

    @Test
    void shouldOfferWhatTheStateAndTheRoleAllow() {
        String feature = id("feature");
        String id = rollout(feature);
        assertThat(page("admin", "/admin/rollouts/" + id))
                .contains("ask-hold-" + id, "ask-rollback-" + id, "ask-stop-" + id)
                .contains("provtiden: 6 dygn kvar", "10 % av alla kunder")
                .doesNotContain("ask-start-" + id, "ask-resume-" + id, "ask-approve-" + id);
        admin().post(ROLLOUTS + "/" + id + "/hold").then().statusCode(200);
        assertThat(page("admin", "/admin/rollouts/" + id)).contains("ask-resume-" + id, "hållen av en person");
        assertThat(page("operator", "/admin/rollouts/" + id))
                .contains("ask-rollback-" + id)
                .doesNotContain("ask-resume-" + id);
        assertThat(page("analyst", "/admin/rollouts/" + id)).doesNotContain("ask-");
        admin().post(FEATURES + "/" + feature + "/kill").then().statusCode(200);
        assertThat(page("admin", "/admin/rollouts/" + id))
                .contains("Funktionen är stoppad")
                .doesNotContain("ask-rollback-" + id);
    }

    @Test
    void shouldSayWhyARolloutIsHeldInTheLanguageOfThePage() {
        // Given
        String id = rollout(id("feature"));

        // When
        admin().post(ROLLOUTS + "/" + id + "/hold").then().statusCode(200);

        // Then
        assertThat(page("operator", "/admin/rollouts/" + id + "?lang=sv"))
                .contains("hållen av ")
                .doesNotContain("held by");
        assertThat(page("operator", "/admin/rollouts/" + id + "?lang=en")).contains("held by ");
        admin().get(ROLLOUTS + "/" + id)
                .then()
                .body("data.state.why", startsWith("held by "))
                .body("data.state.reason.code", is("held-by"));
    }

    @Test
    void shouldGiveTheSwedishPagesWordsForRefusalsByCode() {
        // Given
        String id = rollout(id("feature"));

        // When
        admin().post(ROLLOUTS + "/" + id + "/approve").then().statusCode(409).body("code", is("nothing-to-approve"));
        admin(Map.of("id", "Ä", "name", "x"))
                .post(FEATURES)
                .then()
                .statusCode(400)
                .body("code", is("invalid"))
                .body("errors[0].code", is("not-slug"));

        // Then
        assertThat(page("admin", "/admin/rollouts?lang=sv"))
                .contains("nothing-to-approve", "Det finns inget att godkänna", "not-slug");
    }

    @Test
    void shouldSayThatThereIsNoSuchRolloutWithAWayOn() {
        // When
        String page = given().header("Authorization", Tokens.bearer("admin", null))
                .accept("text/html")
                .get("/admin/rollouts/nothing?lang=sv")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .extract()
                .asString();

        // Then
        assertThat(page)
                .contains("Det finns ingen utrullning med det namnet", "href=\"/admin/rollouts\"")
                .doesNotContain("NOT_FOUND", ">null<");
    }

    @Test
    void shouldFindTenantsByIdNameAndTagAndCountThemByTag() {
        // Given
        String tag = Api.newTag(10);
        String tenant = id("kund");
        admin(Map.of("id", tenant, "name", "Frakt_100% AB " + tenant, "tags", List.of(tag)))
                .post(TENANTS)
                .then()
                .statusCode(201);

        // Then
        assertThat(page("analyst", "/admin/tags?lang=sv"))
                .contains("<a href=\"/admin/tenants?q=" + tag + "\">1 kund har den.</a>");
        for (String sought : List.of(tag, tenant.toUpperCase(Locale.ROOT), "frakt_100% ab " + tenant)) {
            assertThat(found(sought)).as(sought).contains("id=\"tenant-" + tenant + "\"");
        }
        assertThat(found("frakt%ab " + tenant)).contains("Ingen kund passar").doesNotContain("id=\"tenant-" + tenant);
    }

    private static String found(String sought) {
        return given().header("Authorization", Tokens.bearer("analyst", null))
                .accept("text/html")
                .queryParam("lang", "sv")
                .queryParam("q", sought)
                .get("/admin/tenants")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void shouldLetAdminsChangeAndRemoveAFeatureWhereItIsShown() {
        // Given
        String feature = id("feature");
        admin(Map.of("id", feature, "owner", "team-a", "expiresAt", "2099-03-14T00:00:00.000Z"))
                .post(FEATURES)
                .then()
                .statusCode(201);

        // When
        String page = page("admin", "/admin/features?lang=sv");

        // Then
        assertThat(page)
                .contains("id=\"more-" + feature, "value=\"team-a\"", "value=\"2099-03-14\"")
                .contains("hx-delete=\"/api/admin/features/" + feature + "\"", "id=\"new-feature\"");
        assertThat(page("operator", "/admin/features"))
                .contains("id=\"feature-" + feature)
                .doesNotContain("more-" + feature, "hx-delete", "id=\"new-feature\"");
        // And what the form of the page sends, with an end taken away
        Map<String, Object> sent = new HashMap<>();
        sent.put("expiresAt", null);
        sent.put("description", null);
        sent.put("audience", "EVERYONE");
        admin(sent).patch(FEATURES + "/" + feature).then().statusCode(200);
    }

    @Test
    void shouldShowSettingsByScopeWithWhatStandsInFrontOfThem() {
        // Given
        String tag = Api.newTag(10);
        String key = id("prov") + ".val";
        admin(Map.of("key", key, "value", "a")).post(SETTINGS).then().statusCode(201);
        admin(Map.of("key", key, "scope", "tag/" + tag, "value", "b"))
                .post(SETTINGS)
                .then()
                .statusCode(201);
        admin(Map.of("id", "front-" + tag, "target", "setting/" + key, "value", "c", "cause", "prov"))
                .post(OVERRIDES)
                .then()
                .statusCode(201);

        // When
        String page = page("admin", "/admin/settings?lang=sv");

        // Then
        assertThat(page)
                .contains("hela plattformen", "tag/" + tag, "value=\"&quot;b&quot;\"")
                .contains("&quot;c&quot; (front-" + tag + ")")
                .contains("hx-delete=\"/api/admin/settings/" + key + "%40tag/" + tag + "\"")
                .doesNotContain("hx-delete=\"/api/admin/settings/" + key + "\"");
        assertThat(page("analyst", "/admin/settings")).contains(key).doesNotContain("hx-delete", "id=\"new-setting\"");
        // And what the buttons of the page do
        admin(Map.of("value", "d"))
                .urlEncodingEnabled(false)
                .patch(SETTINGS + "/" + key + "%40tag/" + tag)
                .then()
                .statusCode(200);
        admin().urlEncodingEnabled(false)
                .delete(SETTINGS + "/" + key + "%40tag/" + tag)
                .then()
                .statusCode(200);
        admin().delete(OVERRIDES + "/front-" + tag).then().statusCode(200);
    }

    @Test
    void shouldShowOverridesWithTheirCauseAndEnd() {
        String feature = id("feature");
        admin(Map.of("id", feature)).post(FEATURES).then().statusCode(201);
        admin(Map.of(
                        "target",
                        "feature/" + feature,
                        "value",
                        false,
                        "cause",
                        "Prov av sidan",
                        "expiresAt",
                        "2099-01-01T00:00:00.000Z"))
                .post(OVERRIDES)
                .then()
                .statusCode(201);
        assertThat(page("operator", "/admin/overrides"))
                .contains("feature/" + feature, "Prov av sidan", "1 januari 2099", "undo-feature-" + feature)
                .doesNotContain("id=\"new-override\"");
        assertThat(page("analyst", "/admin/overrides")).doesNotContain("/undo\"");
    }
}
