package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import se.superkoncis.control.application.guardrail.LookAfterGuardrails;
import se.superkoncis.kit.db.TenantTransaction;

/** Looks after guardrails that hold something. */
@Singleton
class GuardrailSweep extends Sweep {

    private final LookAfterGuardrails guardrails;

    @Inject
    GuardrailSweep(LookAfterGuardrails guardrails, TenantTransaction transactions) {
        super("guardrail", transactions);
        this.guardrails = guardrails;
    }

    @Scheduled(every = "${superkoncis.control.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        each(guardrails::due, guardrails::look);
    }
}
