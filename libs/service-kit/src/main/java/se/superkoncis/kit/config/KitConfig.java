package se.superkoncis.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each service states about itself and its channels. */
@ConfigMapping(prefix = "superkoncis")
public interface KitConfig {

    /** Name of the service as used in schema, roles and consumer groups, for example {@code router}. */
    String service();

    /** Stable name of this replica. It is also the static Kafka membership, so a restart is back at once. */
    @WithDefault("${superkoncis.service}-1")
    String instance();

    /** Incoming channels by name. */
    Map<String, Channel> channels();

    /** Durable jobs. */
    Jobs jobs();

    /** Outbox relay. */
    Relay relay();

    /** How faults are met. */
    Faults faults();

    /** Subscription to the flag topic. */
    Flags flags();

    /** Transcripts that an event does not carry itself. */
    Transcripts transcripts();

    /** One incoming channel: a topic read by one consumer group. */
    interface Channel {
        /** Topic to read. */
        String topic();

        /** Consumer group, {@code superkoncis.<service>.<purpose>}. */
        String groupId();

        /** Most records in one transaction, 1–5000. */
        @WithDefault("500")
        int maxPollRecords();

        /** How long the broker waits for a silent static member before it hands its partitions on. */
        @WithDefault("10s")
        Duration sessionTimeout();
    }

    /** Limits of the job runner. */
    interface Jobs {
        /** Open jobs accepted by this instance at which it pauses its partitions. */
        @WithDefault("256")
        int openLimit();

        /** Jobs computed at the same time; 0 = one per processor. */
        @WithDefault("0")
        int workers();

        /** Jobs begun that wait for somebody else's answer at the same time; they hold no thread. */
        @WithDefault("256")
        int waiting();

        /** How long a leased job stays with an instance that no longer renews it. */
        @WithDefault("30s")
        Duration lease();

        /** How often due jobs are looked for when nothing woke the runner. */
        @WithDefault("250ms")
        Duration poll();

        /** How long a drain waits for jobs under way. */
        @WithDefault("20s")
        Duration drain();
    }

    /** Limits of the relay. */
    interface Relay {
        /** How often the outbox is looked at when no commit woke the relay. */
        @WithDefault("100ms")
        Duration poll();

        /** Most rows in one transaction. */
        @WithDefault("500")
        int batch();

        /** How long a shard stays with a replica that no longer renews it. */
        @WithDefault("20s")
        Duration lease();

        /** How long one record may take to be acknowledged; must be shorter than the lease. */
        @WithDefault("8s")
        Duration deliveryTimeout();
    }

    /** Backoff and patience. */
    interface Faults {
        /** First wait after a failure; doubled up to {@link #maxBackoff()}. */
        @WithDefault("200ms")
        Duration minBackoff();

        /** Longest wait between two tries. */
        @WithDefault("30s")
        Duration maxBackoff();

        /** Longest wait between two tries while the database or the broker is away. */
        @WithDefault("2s")
        Duration maxOutageBackoff();

        /** How long a record that fails alone is retried before it goes to the DLQ as RETRY_EXHAUSTED. */
        @WithDefault("24h")
        Duration patience();
    }

    /** Flag subscription. */
    interface Flags {
        /** File that keeps the last good snapshot, so that a start without a broker has one. */
        @WithDefault("${java.io.tmpdir}/superkoncis-${superkoncis.instance}-flags.json")
        String lastGoodFile();

        /** Whether this instance tells {@code flags.applied.v1} which revision it answers from. */
        @WithDefault("true")
        boolean report();

        /** How often it tells so again when nothing changes. */
        @WithDefault("30s")
        Duration heartbeat();

        /** How often it tells how many times each feature and setting was asked for since the start. */
        @WithDefault("1m")
        Duration counts();
    }

    /** Where transcripts may be fetched from and how large they may be. Nothing is allowed unless it is named. */
    interface Transcripts {
        /** Origins that a reference may point at, as {@code https://platform.example:8443}; none by default. */
        Optional<List<String>> allowedOrigins();

        /** Folders that a {@code file:} reference may point into; none by default. */
        Optional<List<String>> allowedFolders();

        /** Most bytes of a transcript behind a reference. */
        @WithDefault("67108864")
        long maxBytes();

        /** Most turns that are read; those after it are left out and the result says so. */
        @WithDefault("200000")
        int maxTurns();

        /** How long a fetch may take. */
        @WithDefault("30s")
        Duration timeout();
    }
}
