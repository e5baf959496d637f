package se.superkoncis.control.adapter.kafka;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.RepublishState;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.FlagsClientBuilder;
import se.superkoncis.flags.State;
import se.superkoncis.flags.feed.DocumentStore;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/**
 * Compares the flag topic with the database once after each start and whenever our own subscription has lost the topic,
 * since it may have been made anew, and sends what it lacks.
 */
@ApplicationScoped
class TopicComparison {

    private static final Logger LOG = Logger.getLogger(TopicComparison.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FlagsClient subscription;
    private final FlagsClientBuilder reading;
    private final TenantTransaction transactions;
    private final RepublishState republishing;
    private boolean due = true;

    TopicComparison(
            KitConfig config,
            FlagsClient subscription,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TenantTransaction transactions,
            RepublishState republishing) {
        this.subscription = subscription;
        this.reading = FlagsClient.builder()
                .name(config.instance() + "-flags-comparison")
                .bootstrapServers(kafka.get("bootstrap.servers").toString())
                .consumerProperties(kafka);
        this.transactions = transactions;
        this.republishing = republishing;
    }

    @Scheduled(every = "${superkoncis.control.compare-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() throws InterruptedException {
        due = due || subscription.state() != State.READY;
        if (!due) {
            return;
        }
        Optional<DocumentStore> topic = reading.readOnce(PATIENCE);
        if (topic.isEmpty()) {
            return;
        }
        int sent = transactions.call(
                TenantSession.EVERY_TENANT,
                () -> republishing.republish(owned(topic.get()), topic.get().revision()));
        due = false;
        Facts.of("flag topic compared")
                .with("revision", topic.get().revision())
                .with("sent", sent)
                .info(LOG);
    }

    private static Map<String, Long> owned(DocumentStore topic) {
        Map<String, Long> revisions = new HashMap<>();
        for (FlagState state : topic.states()) {
            switch (state.kind()) {
                case TENANT, TAG, FEATURE, SETTING, OVERRIDE, ROLLOUT, PLAN ->
                    revisions.put(state.key(), state.revision());
                default -> {
                    // kinds of a later version are not kept here
                }
            }
        }
        return revisions;
    }
}
