package se.superkoncis.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.superkoncis.testsupport.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class TenantTransactionTest {

    @Inject
    TenantTransaction tenants;

    @Inject
    SeenTenant seen;

    @Test
    @ActivateRequestContext
    void shouldKeepTheTenantThatWhoBeganTheTransactionHasChosen() {
        assertThat(tenants.call("acme", seen::tenant)).isEqualTo("acme");
    }

    @Test
    @ActivateRequestContext
    void shouldShowNothingToATransactionOfNobody() {
        assertThat(seen.tenant()).isEmpty();
    }

    @Test
    void shouldForgetTheTenantWithTheTransaction() {
        // Given
        assertThat(tenants.call("acme", seen::tenant)).isEqualTo("acme");
        // Then
        assertThat(tenants.call(null, seen::tenant)).isEmpty();
    }
}
