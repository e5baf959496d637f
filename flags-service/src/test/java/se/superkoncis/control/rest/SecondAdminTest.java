package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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

    private static ValidatableResponse patch(String who, String tag, int share) {
        return given().header("Authorization", Tokens.bearerOf(who, "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("canaryPercentage", share))
                .patch(TAGS + "/" + tag)
                .then();
    }
}
