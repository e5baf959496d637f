package se.superkoncis.embedded.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.QuietLogs;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.events.Topics;

class PlatformTopicsTest {
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        QuietLogs.apply();
        kafka = EmbeddedKafka.builder().start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldMakeEveryTopicOnceAndReportWhatDiffers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            // Given a topic that somebody made by hand
            String byHand = Topics.AUDIT.topicName();
            admin.createTopics(List.of(new NewTopic(byHand, 2, (short) 1)))
                    .all()
                    .get();

            // When
            List<String> first = PlatformTopics.create(kafka.bootstrapServers(), 3, 1);
            List<String> second = PlatformTopics.create(kafka.bootstrapServers(), 3, 1);

            // Then
            assertThat(first).isEqualTo(second).isNotEmpty().allMatch(line -> line.startsWith(byHand + " has"));
            var made = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            for (Topics topic : Topics.values()) {
                assertThat(made).containsKeys(topic.topicName(), topic.dlqName());
            }
            assertThat(made.get("flags.state.v1").partitions()).hasSize(1);
            assertThat(made.get("meeting.lifecycle.v1").partitions()).hasSize(3);
        }
    }
}
