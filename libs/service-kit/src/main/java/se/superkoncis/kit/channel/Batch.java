package se.superkoncis.kit.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Letters that were read and not yet accepted, in the order of reading. */
final class Batch {

    private final List<Letter> waiting = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> accepted = new HashMap<>();

    void add(Letter letter) {
        waiting.add(letter);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    List<Letter> first(int count) {
        return List.copyOf(waiting.subList(0, count));
    }

    /** The first letters are accepted: their offsets can be committed. */
    void accepted(int count) {
        List<Letter> done = waiting.subList(0, count);
        for (Letter letter : done) {
            SourceRecord source = letter.source();
            accepted.put(
                    new TopicPartition(source.topic(), source.partition()), new OffsetAndMetadata(source.offset() + 1));
        }
        done.clear();
    }

    /** Offsets of accepted letters since the last call. */
    Map<TopicPartition, OffsetAndMetadata> takeOffsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = Map.copyOf(accepted);
        accepted.clear();
        return offsets;
    }
}
