package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import se.superkoncis.router.config.ModelSettings;
import se.superkoncis.router.domain.provider.ModelWire;

/** The real wire, for tests outside of its package. */
public final class Wires {
    private Wires() {}

    /** With this environment instead of the process's. */
    public static ModelWire of(Vertx vertx, ModelSettings settings, Map<String, String> environment) {
        return new OpenAiWire(vertx, settings, Clock.systemUTC(), environment);
    }
}
