package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TAGS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** Four eyes above half, for a change by hand. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class SecondAdminTest {

    @Test
    void shouldAskASecondAdminForMoreThanHalfAndNobodyForLess() {
        String tag = Api.newTag(10);

        patch("anna", tag, 80).statusCode(409).body("detail", containsString("anna"));
        patch("anna", tag, 80).statusCode(409);
        patch("bo", tag, 80).statusCode(200).body("data.canaryPercentage", equalTo(80));
        patch("anna", tag, 20).statusCode(200);
    }

    @Test
    void shouldRestoreByTwoWhatReachesMoreThanHalfUnlessItWasOnesOwnSlip() {
        // Given
        String feature = Api.id("feature");
        Api.byTwo(Map.of("id", feature, "enabled", true, "percentage", 80, "audience", "EVERYONE"), FEATURES);

        // When a kill, which never waits, is taken back at once by who did it
        act("anna", feature, "kill").statusCode(200);
        act("anna", feature, "restore").statusCode(200).body("data.killed", equalTo(false));

        // Then another's kill takes two to be taken back
        act("anna", feature, "kill").statusCode(200);
        act("bo", feature, "restore")
                .statusCode(409)
                .body("code", equalTo("needs-second-person"))
                .body("args.proposer", equalTo("bo"));
        act("bo", feature, "restore").statusCode(409);
        act("cilla", feature, "restore").statusCode(200).body("data.killed", equalTo(false));
    }

    private static ValidatableResponse act(String who, String feature, String what) {
        return given().header("Authorization", Tokens.bearerOf(who, "operator"))
                .contentType(ContentType.JSON)
                .post(FEATURES + "/" + feature + "/" + what)
                .then();
    }

    private static ValidatableResponse patch(String who, String tag, int share) {
        return given().header("Authorization", Tokens.bearerOf(who, "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("canaryPercentage", share))
                .patch(TAGS + "/" + tag)
                .then();
    }
}
