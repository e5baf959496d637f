package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.GuardrailSignal;
import se.superkoncis.events.WireRecord;

/** The page of emergencies and guardrails in a real browser, in front of a real stack. */
@Order(Order.DEFAULT + 4)
class EmergencyPageST extends PageTest {

    @Override
    Role role() {
        return Role.OPERATOR;
    }

    @Test
    void shouldDeclareAnEmergencyAfterAQuestionAndTakeItBack() {
        // Given
        browser.open("/admin/emergency");
        browser.awaitText("#block-rollback", "gäller inte");
        // When
        browser.click("#ask-declare-rollback");
        browser.awaitText("#declare-rollback", "Det gäller alla kunder inom en sekund.");
        assertThat(browser.seriousFindings()).isEmpty();
        browser.picture("emergency-question");
        browser.find("#declare-rollback [name=reason]").sendKeys("övning");
        browser.click("#declare-rollback button[type=submit]");
        // Then
        browser.awaitText("#block-rollback", "övning");
        browser.awaitText("#kill-model-router", "stoppad");
        browser.picture("emergency-declared");
        // When
        browser.click("#ask-undo-rollback");
        browser.click("#undo-rollback button[type=submit]");
        // Then
        browser.awaitText("#block-rollback", "gäller inte");
        browser.awaitText("#kill-model-router", "på 100");
    }

    @Test
    void shouldShowWhatAGuardrailHoldsAndWhyAndTakeItBack() throws Exception {
        // Given
        browser.open("/admin/emergency");
        browser.awaitText("#guardrail-error-rate", "Inget är mätt än.");
        // When
        trip("error-rate");
        // Then
        browser.awaitText("#guardrail-error-rate", "håller tillbaka");
        browser.awaitText("#guardrail-error-rate", "router.deep-percentage = 0");
        browser.awaitText("#guardrail-error-rate", "0,021");
        requireUsableByEveryone("/admin/emergency", "emergency", NOTHING);
        // When
        browser.click("#ask-undo-guardrail-error-rate");
        browser.click("#undo-guardrail-error-rate button[type=submit]");
        // Then
        browser.awaitText("#guardrail-error-rate", "tillbakatagen av");
        try (Browser analyst = browserOf(Role.ANALYST)) {
            analyst.open("/admin/emergency");
            analyst.awaitText("main", "Din roll får se men inte ändra.");
            assertThat(analyst.count("main [id^=ask-]")).isZero();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static void trip(String guardrail) throws Exception {
        Instant now = Instant.now();
        GuardrailSignal signal = new GuardrailSignal.Tripped(
                guardrail, "platform", now, now.minusSeconds(900), now, 480, "0.021", "0.01");
        WireRecord wire = new CloudEvents()
                .encode(new Event<>(
                        UUID.randomUUID().toString(), "/superkoncis/metrics", now, null, null, null, signal));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.broker().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
            wire.headers().forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }
}
