package se.superkoncis.router.application.call.unfailing;

import java.util.function.Consumer;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.CallObserver;

/** An observer whose failure is logged and no more: an answer that was paid for is handed on, and nobody is asked a second time. */
public record UnfailingObserver(CallObserver observer) implements CallObserver {

    private static final Logger LOG = Logger.getLogger(UnfailingObserver.class);

    @Override
    public void attempted(AttemptSeen attempt) {
        tell(attempt.ask().facts(), o -> o.attempted(attempt));
    }

    @Override
    public void fellBack(CallFacts facts, Deployment from, String why) {
        tell(facts, o -> o.fellBack(facts, from, why));
    }

    @Override
    public void called(CallFacts facts, CallOutcome outcome) {
        tell(facts, o -> o.called(facts, outcome));
    }

    private void tell(CallFacts facts, Consumer<CallObserver> what) {
        try {
            what.accept(observer);
        } catch (RuntimeException e) {
            Facts.of("a call was not observed")
                    .with("call", facts.callId())
                    .with("observer", observer.getClass().getSimpleName())
                    .error(LOG, e);
        }
    }
}
