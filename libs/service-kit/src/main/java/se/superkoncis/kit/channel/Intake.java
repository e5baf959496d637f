package se.superkoncis.kit.channel;

import java.util.Map;
import org.jboss.logging.Logger;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.log.Facts;

/**
 * Gets a batch accepted. A failing batch is halved until the record that fails alone is found; that one is parked or
 * refused, the others are applied. An outage stops the intake with what is left still in the batch.
 */
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final String channel;
    private final Acceptor acceptor;
    private final Outages outages;
    private final ChannelMeters meters;

    Intake(String channel, Acceptor acceptor, Outages outages, ChannelMeters meters) {
        this.channel = channel;
        this.acceptor = acceptor;
        this.outages = outages;
        this.meters = meters;
    }

    /** True when the whole batch is accepted; false when an outage stopped it. */
    boolean accept(Batch batch) {
        while (!batch.isEmpty()) {
            if (!accept(batch, batch.size())) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(Batch batch, int count) {
        try {
            Map<Outcome, Integer> outcomes = acceptor.accept(batch.first(count));
            meters.count(outcomes);
            batch.accepted(count);
            return true;
        } catch (RuntimeException e) {
            if (outages.isOutage(e)) {
                meters.count(Outcome.RETRIED, count);
                Facts.of("channel waits for the database")
                        .with("channel", channel)
                        .with("records", batch.size())
                        .with(e)
                        .warn(LOG);
                return false;
            }
            return count == 1 ? settleAlone(batch, e) : accept(batch, count / 2);
        }
    }

    private boolean settleAlone(Batch batch, RuntimeException why) {
        Letter letter = batch.first(1).get(0);
        SourceRecord source = letter.source();
        Facts facts = Facts.of(why instanceof RefusedException ? "record refused" : "record parked, it fails alone")
                .with("channel", channel)
                .with("topic", source.topic())
                .with("partition", source.partition())
                .with("offset", source.offset())
                .with("eventId", source.header("ce_id"));
        try {
            meters.count(
                    why instanceof RefusedException refused ? acceptor.refuse(letter, refused) : acceptor.park(letter));
            batch.accepted(1);
            if (why instanceof RefusedException refused) {
                facts.with("reason", refused.reason()).warn(LOG);
            } else {
                facts.error(LOG, why);
            }
            return true;
        } catch (RuntimeException e) {
            meters.count(Outcome.RETRIED, 1);
            Facts.of("channel waits: a record could not be set aside")
                    .with("channel", channel)
                    .error(LOG, e);
            return false;
        }
    }
}
