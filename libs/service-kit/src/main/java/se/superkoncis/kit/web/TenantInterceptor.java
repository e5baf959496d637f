package se.superkoncis.kit.web;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import se.superkoncis.kit.db.TenantTransaction;

/** Sets the caller's tenant in each transaction of a request, right after the transaction has begun. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class TenantInterceptor {

    private final TenantTransaction tenants;
    private final Instance<Caller> caller;

    TenantInterceptor(TenantTransaction tenants, Instance<Caller> caller) {
        this.tenants = tenants;
        this.caller = caller;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (Arc.container().requestContext().isActive()) {
            tenants.seeUnlessChosen(caller.get().visibleTenant());
        }
        return invocation.proceed();
    }
}
