package se.superkoncis.embedded.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import se.superkoncis.events.Topics;

/** The platform's topics on a broker, as {@link Topics} declares them. */
public final class PlatformTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PlatformTopics() {}

    /**
     * Creates every topic and its dead-letter topic that is missing, and waits until each partition has a leader.
     * Topics that are there are left as they are.
     *
     * @param partitions for topics keyed by meeting, ≥ 1; never grown later
     * @param replication copies of each record, 1 to the number of brokers
     * @return how existing topics differ from their declaration, in words; empty when all is well
     * @throws IllegalStateException when the broker does not answer or refuses
     */
    public static List<String> create(String bootstrapServers, int partitions, int replication) {
        Map<String, NewTopic> wanted = declared(partitions, replication);
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "superkoncis-topics",
                "default.api.timeout.ms",
                Math.toIntExact(PATIENCE.toMillis()),
                "request.timeout.ms",
                10_000))) {
            createMissing(admin, wanted);
            awaitUsable(admin, wanted.keySet());
            return differences(admin, wanted);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "topics could not be made at " + bootstrapServers + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were made", e);
        }
    }

    /**
     * One line per topic: name, partitions, settings; the form of {@code deploy/kafka/topics.txt}. Where the number of
     * partitions is a matter of configuration stands {@code -}.
     */
    public static List<String> declaration() {
        Map<String, NewTopic> one = declared(1, 1);
        return declared(2, 1).values().stream()
                .map(topic -> topic.name() + " " + (one.get(topic.name()).equals(topic) ? topic.numPartitions() : "-")
                        + " "
                        + new TreeMap<>(topic.configs())
                                .entrySet().stream().map(Object::toString).collect(Collectors.joining(",")))
                .toList();
    }

    private static Map<String, NewTopic> declared(int partitions, int replication) {
        Map<String, NewTopic> all = new TreeMap<>();
        for (Topics topic : Topics.values()) {
            int count = topic.partitions(partitions);
            all.put(topic.topicName(), topic(topic.topicName(), count, replication, topic.configs()));
            all.put(topic.dlqName(), topic(topic.dlqName(), count, replication, Topics.dlqConfigs()));
        }
        return all;
    }

    private static NewTopic topic(String name, int partitions, int replication, Map<String, String> configs) {
        return new NewTopic(name, partitions, (short) replication).configs(configs);
    }

    private static void createMissing(Admin admin, Map<String, NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        var missing = wanted.values().stream()
                .filter(t -> !existing.contains(t.name()))
                .toList();
        for (var result : admin.createTopics(missing).values().values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                // Somebody else, starting at the same time, made it.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static void awaitUsable(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<String> waiting = new ArrayList<>();
            for (var described : admin.describeTopics(names).topicNameValues().entrySet()) {
                if (!usable(described.getValue())) {
                    waiting.add(described.getKey());
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("topics without a leader after " + PATIENCE.toSeconds() + " s: "
                        + waiting + "; are enough brokers up?");
            }
            Thread.sleep(100);
        }
    }

    /** A topic just made may be unknown to the broker asked, or have no leader yet. */
    private static boolean usable(org.apache.kafka.common.KafkaFuture<TopicDescription> described)
            throws InterruptedException {
        try {
            return described.get().partitions().stream()
                    .allMatch(p -> p.leader() != null && !p.leader().isEmpty());
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static List<String> differences(Admin admin, Map<String, NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = wanted.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> found =
                admin.describeConfigs(resources).all().get();
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(wanted.keySet()).allTopicNames().get();
        List<String> differences = new ArrayList<>();
        wanted.forEach((name, topic) -> {
            int partitions = descriptions.get(name).partitions().size();
            if (partitions != topic.numPartitions()) {
                differences.add(name + " has " + partitions + " partitions, declared are " + topic.numPartitions());
            }
            Config actual = found.get(new ConfigResource(ConfigResource.Type.TOPIC, name));
            topic.configs().forEach((key, value) -> {
                if (!value.equals(actual.get(key).value())) {
                    differences.add(name + " has " + key + "=" + actual.get(key).value() + ", declared is " + value);
                }
            });
        });
        return List.copyOf(differences);
    }
}
