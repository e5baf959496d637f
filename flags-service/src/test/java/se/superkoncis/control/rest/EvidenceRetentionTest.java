package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.ROLLOUTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.application.rollout.ForgetEvidence;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;

/** What gates found long ago goes, as the service's own database role, and nothing else. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class EvidenceRetentionTest {

    @Inject
    ForgetEvidence forgetting;

    @Inject
    TenantTransaction transactions;

    @Test
    void shouldForgetOldEvidenceButNeverThatOfAnOpenRollout() {
        // Given
        String open = rollout();
        String ended = rollout();
        for (String rollout : List.of(open, ended)) {
            admin().post(ROLLOUTS + "/" + rollout + "/start").then().statusCode(200);
            seen(rollout, 401);
            seen(rollout, 399);
        }
        admin().post(ROLLOUTS + "/" + ended + "/stop").then().statusCode(200);

        // When
        transactions.run(TenantSession.EVERY_TENANT, () -> forgetting.olderThan(Duration.ofDays(400)));

        // Then
        assertThat(looks(open)).isEqualTo("2");
        assertThat(windows(open)).isEqualTo("2");
        assertThat(looks(ended)).isEqualTo("1");
        assertThat(windows(ended)).isEqualTo("1");
    }

    /** A rollout of a feature with its own name. */
    private static String rollout() {
        String id = id("kept");
        admin(Map.of("id", id, "enabled", true, "percentage", 0))
                .post(FEATURES)
                .then()
                .statusCode(201);
        admin(Map.of(
                        "id",
                        id,
                        "feature",
                        id,
                        "stages",
                        List.of(Map.of("name", "först", "share", 10)),
                        "guardrails",
                        List.of("error-rate")))
                .post(ROLLOUTS)
                .then()
                .statusCode(201);
        return id;
    }

    private static void seen(String rollout, int daysAgo) {
        Tables.update(
                "insert into flags.rollout_evidence (rollout_id, at, step, report)"
                        + " values (?, now() - ? * interval '1 day', 0, '{\"findings\": []}')",
                rollout,
                daysAgo);
        Tables.update(
                "insert into flags.experiment_window (feature, from_at, measure, arm, to_at, n, good, tenants, bounds,"
                        + " counts) values (?, now() - (? + 1) * interval '1 day', 'm', 'canary',"
                        + " now() - ? * interval '1 day', 1, 1, 1, '{}', '{}')",
                rollout,
                daysAgo,
                daysAgo);
    }

    private static String looks(String rollout) {
        return Tables.query(
                        "select count(*) from flags.rollout_evidence where rollout_id = ? and at < now() - interval '1 day'",
                        rollout)
                .get(0);
    }

    private static String windows(String feature) {
        return Tables.query("select count(*) from flags.experiment_window where feature = ?", feature)
                .get(0);
    }
}
