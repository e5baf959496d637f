package se.superkoncis.router.adapter.gateway.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.config.GatewaySettings;

/**
 * Bytes of the bodies of all requests under way in this instance. A body lies here until its answer is out, a few times over, so that
 * a bound on their number alone would not keep many large ones from using up the memory.
 */
@ApplicationScoped
public class OpenBytes {

    private final AtomicLong held = new AtomicLong();
    private final long most;

    public OpenBytes(GatewaySettings settings) {
        this.most = settings.openBytes();
    }

    /** What one request holds, given back when its answer is out or its client gone; for the request's event loop alone. */
    final class Share {

        private long own;
        private boolean over;

        /**
         * Takes more of the body in.
         *
         * @throws RefusedException when there is no room for it now
         */
        void add(int bytes) {
            if (over) {
                return;
            }
            own += bytes;
            if (held.addAndGet(bytes) > most) {
                throw new RefusedException(OpenAiError.later(
                        "rate_limit_error",
                        "rate_limit_exceeded",
                        "The gateway has " + most + " bytes of requests under way. Try again in a second.",
                        true));
            }
        }

        private void giveBack() {
            over = true;
            held.addAndGet(-own);
            own = 0;
        }
    }

    Share share(RoutingContext context) {
        Share share = new Share();
        context.addEndHandler(end -> share.giveBack());
        return share;
    }

    long held() {
        return held.get();
    }
}
