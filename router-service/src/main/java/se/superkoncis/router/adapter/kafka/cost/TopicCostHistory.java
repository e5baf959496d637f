package se.superkoncis.router.adapter.kafka.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.router.config.PriceSettings;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;
import se.superkoncis.router.domain.price.correction.CostHistory;

/**
 * The history of costs is the cost topic itself: what analysts have read is what has to be put right, and it holds the rows
 * of every attempt as long as anybody can ask for them.
 */
@ApplicationScoped
class TopicCostHistory implements CostHistory {

    private final CostTopic topic;
    private final PriceSettings settings;
    private final CorrectionOutbox told;

    TopicCostHistory(
            CostTopic topic,
            PriceSettings settings,
            TenantTransaction transaction,
            Outbox outbox,
            KitConfig config,
            Clock clock) {
        this.topic = topic;
        this.settings = settings;
        this.told = new CorrectionOutbox(
                events -> transaction.run(TenantSession.EVERY_TENANT, () -> outbox.appendAll(events)),
                "/superkoncis/" + config.service(),
                clock);
    }

    @Override
    public Found find(CorrectionOrder order) {
        FoundRows rows = new FoundRows(order, settings.correctionRows(), told);
        topic.read(order.from(), rows::take);
        return rows;
    }
}
