package se.superkoncis.kit.flags;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.report.Reporting;
import se.superkoncis.kit.config.KitConfig;

/** Gives each service its copy of the flag state. */
@ApplicationScoped
class FlagSubscription {

    @Produces
    @Singleton
    FlagsClient client(
            KitConfig config,
            Clock clock,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        FlagsClient client = FlagsClient.builder()
                .name(config.instance() + "-flags")
                .bootstrapServers(kafka.get("bootstrap.servers").toString())
                .consumerProperties(kafka)
                .lastGoodFile(Path.of(config.flags().lastGoodFile()))
                .environment(System.getenv())
                .clock(clock)
                .reporting(config.flags().report() ? reporting(config, kafka) : null)
                .start();
        meters.gauge("superkoncis.flags.revision", client, FlagsClient::revision);
        meters.gauge("superkoncis.flags.corrupt", client, c -> c.counters().corrupt());
        return client;
    }

    private static Reporting reporting(KitConfig config, Map<String, Object> kafka) {
        Map<String, Object> producer = new HashMap<>(kafka);
        producer.keySet().removeIf(name -> name.contains("deserializer") || name.startsWith("group."));
        return new Reporting(
                config.service(),
                config.instance(),
                Reporting.PAUSE,
                config.flags().heartbeat(),
                config.flags().counts(),
                producer);
    }

    /** The copy is filled from the start, not from the first question on. */
    void start(@Observes StartupEvent event, FlagsClient client) {
        client.state();
    }

    void close(@Disposes FlagsClient client) {
        client.close();
    }
}
