package se.superkoncis.kit.outbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;

/** Sends the oldest rows of the shards it is given and removes what the broker has acknowledged. */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final OutboxTable table;
    private final Producer<byte[], byte[]> producer;
    private final int batch;
    private int looks;

    Relay(OutboxTable table, Producer<byte[], byte[]> producer, int batch) {
        this.table = table;
        this.producer = producer;
        this.batch = batch;
    }

    /**
     * Sends one batch.
     *
     * @return number of rows found; fewer than the batch size means that the outbox was emptied
     * @throws InterruptedException when the relay is to stop
     * @throws ExecutionException when the broker did not take a row for now; all rows that it did take are removed
     */
    int sendOnce(Set<Integer> shards) throws InterruptedException, ExecutionException {
        List<OutboxTable.Stored> rows = shards.isEmpty() ? List.of() : table.oldest(inTurn(shards), batch);
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Stored stored : rows) {
            sent.add(producer.send(record(stored.row())));
        }
        producer.flush();
        settle(rows, sent);
        return rows.size();
    }

    /** Each look begins with another shard, so that one with a long backlog does not keep the others waiting. */
    private List<Integer> inTurn(Set<Integer> shards) {
        List<Integer> order = new ArrayList<>(shards);
        Collections.rotate(order, -looks++);
        return order;
    }

    private void settle(List<OutboxTable.Stored> rows, List<Future<RecordMetadata>> sent)
            throws InterruptedException, ExecutionException {
        List<OutboxTable.Stored> done = new ArrayList<>(rows.size());
        Set<List<Object>> held = new HashSet<>();
        ExecutionException outage = null;
        for (int i = 0; i < rows.size(); i++) {
            OutboxTable.Stored stored = rows.get(i);
            List<Object> order = order(stored.row());
            try {
                sent.get(i).get();
                // Behind a row of the same key that failed, an acknowledged row is sent again: last in, last read.
                if (!held.contains(order)) {
                    done.add(stored);
                }
            } catch (ExecutionException e) {
                if (!setAsideIfHopeless(stored, e)) {
                    held.add(order);
                    outage = e;
                }
            }
        }
        table.delete(done);
        if (outage != null) {
            throw outage;
        }
    }

    private static List<Object> order(OutboxRow row) {
        return List.of(row.topic(), ByteBuffer.wrap(row.key() == null ? new byte[0] : row.key()));
    }

    private boolean setAsideIfHopeless(OutboxTable.Stored stored, ExecutionException e) {
        boolean hopeless =
                e.getCause() instanceof RecordTooLargeException || e.getCause() instanceof SerializationException;
        if (hopeless) {
            table.setAside(stored);
            Facts.of("outbox row set aside: the broker will never take it")
                    .with("outboxId", stored.id())
                    .with("topic", stored.row().topic())
                    .with("subject", stored.row().subject())
                    .with(e.getCause())
                    .warn(LOG);
        }
        return hopeless;
    }

    private static ProducerRecord<byte[], byte[]> record(OutboxRow row) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), row.key(), row.value());
        row.headers().forEach(h -> record.headers().add(h.name(), h.value()));
        return record;
    }
}
