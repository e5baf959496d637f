package se.superkoncis.decision.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.decision.application.OpenDueCards;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.log.Facts;

/** Looks now and then for meetings that nobody said had ended. */
@ApplicationScoped
class DueCardsSweep {

    private static final Logger LOG = Logger.getLogger(DueCardsSweep.class);

    private final OpenDueCards cards;
    private final Outages outages;

    DueCardsSweep(OpenDueCards cards, Outages outages) {
        this.cards = cards;
        this.outages = outages;
    }

    @Scheduled(every = "${decision.close-card.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int due = cards.open();
            if (due > 0) {
                Facts.of("meetings without an end looked after")
                        .with("meetings", due)
                        .info(LOG);
            }
        } catch (StorageException e) {
            Facts.of("cards wait for the database").with(e).warn(LOG);
        } catch (RuntimeException e) {
            if (!outages.isOutage(e)) {
                throw e;
            }
            Facts.of("cards wait for the database").with(e).warn(LOG);
        }
    }
}
