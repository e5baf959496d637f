package se.superkoncis.kit.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.outbox.Header;
import se.superkoncis.kit.outbox.OutboxRow;

/** Makes dead letters: the original bytes and headers, and beside them why, who, and where the record lay. */
@ApplicationScoped
public class DeadLetters {

    /** Reason of a record that kept failing alone for as long as patience lasts. */
    public static final String RETRY_EXHAUSTED = "RETRY_EXHAUSTED";

    private final String service;
    private final Clock clock;

    DeadLetters(KitConfig config, Clock clock) {
        this.service = config.service();
        this.clock = clock;
    }

    /** The outbox row of a dead letter. */
    public OutboxRow of(SourceRecord source, String group, String reason, String detail) {
        List<Header> headers = new ArrayList<>(source.headers());
        headers.removeIf(h -> h.name().startsWith("dlq_"));
        headers.add(Header.of("dlq_reason", reason));
        headers.add(Header.of("dlq_detail", detail == null ? "" : detail));
        headers.add(Header.of("dlq_service", service));
        headers.add(Header.of("dlq_group", group));
        headers.add(Header.of("dlq_topic", source.topic()));
        headers.add(Header.of("dlq_partition", Integer.toString(source.partition())));
        headers.add(Header.of("dlq_offset", Long.toString(source.offset())));
        headers.add(Header.of("dlq_at", EventJson.format(clock.instant())));
        return new OutboxRow(source.topic() + ".dlq", source.key(), source.subject(), null, headers, source.value());
    }
}
