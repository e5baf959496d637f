package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import se.superkoncis.testsupport.Tokens;

/** Requests as people send them. */
final class Api {

    static final String TAGS = "/api/admin/tenant-tags";
    static final String TENANTS = "/api/admin/tenants";
    static final String FEATURES = "/api/admin/features";
    static final String OVERRIDES = "/api/admin/overrides";
    static final String SETTINGS = "/api/admin/settings";
    static final String ROLLOUTS = "/api/admin/rollouts";

    private static final int FOUR_EYES_ABOVE = 50;

    private Api() {}

    static RequestSpecification as(String role, String tenant) {
        return given().header("Authorization", Tokens.bearer(role, tenant)).contentType(ContentType.JSON);
    }

    static RequestSpecification admin() {
        return as("admin", null);
    }

    static RequestSpecification admin(Map<String, ?> body) {
        return admin().body(body);
    }

    /** An id that no other test has. */
    static String id(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Creates what takes two, as it opens more than half: one wishes, the other makes it so. */
    static ValidatableResponse byTwo(Map<String, ?> body, String path) {
        given().header("Authorization", Tokens.bearerOf("proposer", "admin"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(409);
        return admin(body).post(path).then().statusCode(201);
    }

    static String newTag(int percentage, String... features) {
        String id = id("tag");
        Map<String, ?> tag = Map.of("id", id, "name", "Ny grupp", "features", features, "canaryPercentage", percentage);
        if (percentage > FOUR_EYES_ABOVE && features.length > 0) {
            byTwo(tag, TAGS);
        } else {
            admin(tag).post(TAGS).then().statusCode(201);
        }
        return id;
    }
}
