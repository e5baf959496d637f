package se.superkoncis.control.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.guardrail.HearGuardrails;
import se.superkoncis.control.domain.guardrail.Signal;
import se.superkoncis.events.EventType;
import se.superkoncis.events.GuardrailSignal;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Takes what metrics-service finds of guardrails. What they do concerns all tenants. */
@ApplicationScoped
class GuardrailConsumer implements EventHandler {

    private static final Logger LOG = Logger.getLogger(GuardrailConsumer.class);

    private final HearGuardrails guardrails;
    private final TenantTransaction transactions;

    GuardrailConsumer(HearGuardrails guardrails, TenantTransaction transactions) {
        this.guardrails = guardrails;
        this.transactions = transactions;
    }

    @Override
    public String channel() {
        return "guardrails";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.GUARDRAIL_TRIPPED, EventType.GUARDRAIL_CLEARED);
    }

    @Override
    public void on(List<Received> events) {
        transactions.see(TenantSession.EVERY_TENANT);
        for (Received received : events) {
            received.data(GuardrailSignal.class).map(GuardrailConsumer::signal).ifPresent(this::hear);
        }
    }

    private void hear(Signal signal) {
        if (guardrails.isAhead(signal)) {
            throw new RefusedException(
                    "AT_IN_FUTURE", "at must not lie ahead of now; set the clock of the sender, then send anew");
        }
        Facts.of("guardrail signal")
                .with("guardrail", signal.guardrail())
                .with("scope", signal.scope())
                .with("tripped", signal.tripped())
                .with("outcome", guardrails.hear(signal))
                .info(LOG);
    }

    private static Signal signal(GuardrailSignal s) {
        boolean tripped = s instanceof GuardrailSignal.Tripped;
        return new Signal(s.guardrail(), tripped, s.scope(), s.at(), s.from(), s.to(), s.n(), s.value(), s.limit());
    }
}
