package se.superkoncis.flags.feed;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;
import se.superkoncis.events.EventType;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.Topics;

/** Puts records of the topic into a store and counts them. What cannot be read is kept out and never stops the reading. */
final class RecordReader {

    /** Header of a removal that carries its revision, since a removal has no value. */
    static final String REVISION_HEADER = "ce_revision";

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final CloudEvents codec = new CloudEvents();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong corrupt = new AtomicLong();
    private final AtomicLong outdated = new AtomicLong();

    /** True when the store changed. */
    boolean read(ConsumerRecord<byte[], byte[]> record, DocumentStore store) {
        records.incrementAndGet();
        if (record.key() == null) {
            return refused(record, "the record has no key");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        DocumentStore.Outcome outcome;
        if (record.value() == null) {
            outcome = store.remove(key, revision(record));
        } else {
            // The topic's name is configurable for tests; the contract is always that of the flag topic.
            Decoded decoded =
                    codec.decode(Topics.FLAGS_STATE.topicName(), name -> header(record, name), record.value());
            if (decoded instanceof Decoded.Refused refusal) {
                boolean newerType =
                        refusal.reason() == Decoded.Reason.UNKNOWN_TYPE && header(record, "ce_type") != null;
                return newerType ? false : refused(record, refusal.detail());
            }
            Decoded.Accepted accepted = (Decoded.Accepted) decoded;
            if (accepted.event().data().eventType() != EventType.FLAG_STATE) {
                return false;
            }
            FlagState state = (FlagState) accepted.event().data();
            if (!state.key().equals(key)) {
                return refused(record, "the record key differs from the document's");
            }
            outcome = store.put(state);
        }
        return applied(record, outcome);
    }

    private boolean applied(ConsumerRecord<byte[], byte[]> record, DocumentStore.Outcome outcome) {
        if (outcome == DocumentStore.Outcome.OUTDATED) {
            outdated.incrementAndGet();
            LOG.warn("flagRecord=outdated offset={} action=ignored", record.offset());
        }
        if (outcome == DocumentStore.Outcome.INVALID) {
            return refused(record, "the document breaks a rule of its kind");
        }
        return outcome == DocumentStore.Outcome.APPLIED;
    }

    private boolean refused(ConsumerRecord<byte[], byte[]> record, String why) {
        corrupt.incrementAndGet();
        LOG.warn("flagRecord=refused offset={} cause=\"{}\" action=previous-value-stays", record.offset(), why);
        return false;
    }

    private static long revision(ConsumerRecord<byte[], byte[]> record) {
        String text = header(record, REVISION_HEADER);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    FeedCounters counters() {
        return new FeedCounters(records.get(), corrupt.get(), outdated.get());
    }
}
