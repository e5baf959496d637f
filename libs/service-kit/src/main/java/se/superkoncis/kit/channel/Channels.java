package se.superkoncis.kit.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.job.OpenJobs;
import se.superkoncis.kit.outbox.Outbox;

/** Runs a loop for the channel of each {@link EventHandler}. */
@ApplicationScoped
public class Channels {

    private final KitConfig config;
    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final Parking parking;
    private final TenantTransaction tenants;
    private final Outages outages;
    private final OpenJobs openJobs;
    private final MeterRegistry meters;
    private final Map<String, Object> kafka;
    private final Map<ChannelLoop, Thread> loops = new LinkedHashMap<>();

    @Inject
    Channels(
            KitConfig config,
            @All List<EventHandler> handlers,
            Inbox inbox,
            Outbox outbox,
            DeadLetters deadLetters,
            Parking parking,
            TenantTransaction tenants,
            Outages outages,
            OpenJobs openJobs,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.handlers = handlers;
        this.inbox = inbox;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.parking = parking;
        this.tenants = tenants;
        this.outages = outages;
        this.openJobs = openJobs;
        this.meters = meters;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        for (EventHandler handler : handlers) {
            ChannelLoop loop = loop(handler);
            Thread thread = new Thread(loop, "channel-" + handler.channel());
            loops.put(loop, thread);
            thread.start();
        }
    }

    private ChannelLoop loop(EventHandler handler) {
        String channel = handler.channel();
        KitConfig.Channel settings = config.channels().get(channel);
        if (settings == null) {
            throw new IllegalStateException(
                    "superkoncis.channels." + channel + ".topic and .group-id are missing from the configuration");
        }
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(ConsumerSettings.of(kafka, config, channel));
        new KafkaClientMetrics(consumer).bindTo(meters);
        ChannelMeters channelMeters = new ChannelMeters(meters, channel);
        Acceptor acceptor = new Acceptor(handler, settings.groupId(), inbox, outbox, deadLetters, parking, tenants);
        Intake intake = new Intake(channel, acceptor, outages, channelMeters);
        Backoff backoff =
                new Backoff(config.faults().minBackoff(), config.faults().maxOutageBackoff());
        return new ChannelLoop(channel, settings.topic(), consumer, intake, openJobs, channelMeters, backoff);
    }

    /** Stops reading; the batches in hand are accepted first. */
    public void drain(Duration atMost) {
        loops.keySet().forEach(ChannelLoop::stop);
        try {
            for (Thread thread : loops.values()) {
                thread.join(atMost.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How each channel is doing, by name. */
    public Map<String, ChannelStatus> status() {
        Map<String, ChannelStatus> status = new LinkedHashMap<>();
        loops.keySet().forEach(loop -> status.put(loop.channel(), loop.status()));
        return status;
    }
}
