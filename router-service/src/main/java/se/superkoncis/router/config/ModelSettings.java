package se.superkoncis.router.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which models may be called, where, and how patiently. */
@ConfigMapping(prefix = "router.models")
public interface ModelSettings {

    /**
     * Regions that may be called: names, {@code *} at the end for all that begin so, {@code !} in front for what is taken out
     * again. The default is the EU and this machine ({@code local}); London and Zürich, which clouds name {@code eu-} or
     * {@code europe-} too, are out.
     */
    @WithDefault("eu,eu-*,europe-*,!eu-west-2,!eu-central-2,!europe-west2,!europe-west6,swedencentral,westeurope,"
            + "northeurope,francecentral,germanywestcentral,italynorth,spaincentral,polandcentral,local")
    List<String> regions();

    /** Deployments by name. */
    Map<String, DeploymentSettings> deployments();

    /** Most bytes of one answer; more is a bad answer. */
    @WithDefault("8M")
    MemorySize maxAnswer();

    /** Longest {@code Retry-After} that is waited for before the next deployment is asked. */
    @WithDefault("10s")
    Duration maxRetryWait();

    /** How long after its deadline a reservation that nobody ended counts as charged. */
    @WithDefault("60s")
    Duration reservationGrace();

    /** Threads on which calls go on when the ledger has answered; none is held while it writes. */
    @WithDefault("6")
    int ledgerThreads();

    /** When a deployment is left alone because it is ill. */
    Breaker breaker();

    /** Circuit breaker of each deployment. */
    interface Breaker {
        /** Attempts that it looks back on. */
        @WithDefault("10")
        int window();

        /** Share of them that must have failed to open it, 0 to 1. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one attempt is let through. */
        @WithDefault("10s")
        Duration delay();
    }

    /** One model at one provider. */
    interface DeploymentSettings {
        /** {@code fast} or {@code deep}. */
        String tier();

        /** Place among the tier's deployments, lowest first; equal ones by name. */
        @WithDefault("100")
        int order();

        /** Who bills it, as {@code OpenAI}. */
        String provider();

        /** Who made the model; the provider when absent. */
        Optional<String> publisher();

        /** Address up to and with {@code /v1}; for Azure up to and with {@code /openai/deployments/NAME}. */
        URI baseUrl();

        /** The provider's name of the model. */
        String model();

        /** Where it runs; see {@link ModelSettings#regions}. {@code local} is this machine or network and may be http. */
        String region();

        /** Its entry in the price catalogue, {@code provider/model}. */
        String priceKey();

        /** What it answers: {@code chat}, {@code embeddings} or both. */
        @WithDefault("chat")
        List<Kind> kinds();

        /** {@code bearer}, {@code azure} (header {@code api-key} and {@code api-version}) or {@code none}. */
        @WithDefault("bearer")
        Auth auth();

        /** Environment variable that holds the key. */
        Optional<String> apiKeyEnv();

        /** File that holds the key; read again when it changes. */
        Optional<String> apiKeyFile();

        /** Azure's {@code api-version}. */
        Optional<String> apiVersion();

        /** Time to the whole answer, or to a stream's first chunk; 30 s for fast and 60 s for deep when absent. */
        Optional<Duration> timeout();

        /** Longest silence within a stream. */
        @WithDefault("20s")
        Duration streamIdle();

        /** Attempts at the same time. */
        @WithDefault("64")
        int maxConcurrent();

        /** Attempts that wait for their turn; more go to the next deployment. */
        @WithDefault("256")
        int maxQueued();

        /** Attempts after the first at this deployment, each with a reservation of its own. */
        @WithDefault("2")
        int maxRetries();
    }

    /** What a deployment answers. */
    enum Kind {
        CHAT,
        EMBEDDINGS
    }

    /** How a provider wants its key. */
    enum Auth {
        BEARER,
        AZURE,
        NONE
    }
}
