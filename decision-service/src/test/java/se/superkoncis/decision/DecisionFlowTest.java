package se.superkoncis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingDecisions.ActionRecorded;
import se.superkoncis.events.MeetingDecisions.CloseCardClosed;
import se.superkoncis.events.MeetingDecisions.CloseCardOpened;
import se.superkoncis.events.MeetingDecisions.DecisionChanged;
import se.superkoncis.events.MeetingDecisions.DecisionRecorded;
import se.superkoncis.events.MeetingDecisions.FieldState;
import se.superkoncis.events.MeetingDecisions.Status;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "decision"))
class DecisionFlowTest {

    private final String id = "m-" + UUID.randomUUID();
    private final String tenant = "t-" + id;
    private final Events meeting = Events.meeting(id, tenant);
    private final Heard heard = new Heard(id);

    @Inject
    FlagsClient flags;

    @BeforeEach
    void tenantIsAPilot() {
        new Flags(flags).pilot(tenant);
    }

    @Test
    void shouldRecordWhatIsFoundAndOpenACardForWhatIsMissing() {
        // When
        Events.publish(
                meeting.scheduled(),
                meeting.ended(),
                meeting.transcriptReady(
                        1, Script.turns(Script.FULL, Script.NO_DEADLINE, Script.TASK, Script.UNSURE, Script.QUESTION)));
        // Then
        List<TopicRecord> said = heard.first(4);
        assertThat(said)
                .extracting(Heard::type)
                .containsExactly(
                        "decision.recorded.v1", "decision.recorded.v1", "action.recorded.v1", "closecard.opened.v1");
        DecisionRecorded full = said.get(0).data(DecisionRecorded.class);
        assertThat(full.id())
                .isEqualTo(EventIds.derived(EventType.DECISION_RECORDED, tenant, id, "1", "0")
                        .toString())
                .isEqualTo(said.get(0).headers().get("ce_id"));
        assertThat(full.item().owner().value()).isEqualTo("Eva");
        assertThat(full.item().deadline().value()).hasToString("2026-03-20");
        assertThat(full.item().status()).isEqualTo(Status.FOUND);
        assertThat(full.item().turns()).containsExactly(0);
        assertThat(full.tags()).containsExactly("pilot-a");
        assertThat(full.arms()).extracting(a -> a.feature() + " " + a.arm()).containsExactly("decision-close-card on");
        ActionRecorded task = said.get(2).data(ActionRecorded.class);
        assertThat(task.item().owner().state()).isEqualTo(FieldState.ASKED);
        assertThat(task.item().deadline().value()).hasToString("2026-03-10");
        CloseCardOpened card = said.get(3).data(CloseCardOpened.class);
        assertThat(List.of(card.decisions(), card.complete(), card.actions())).containsExactly(2, 1, 1);
        assertThat(card.missing())
                .extracting(m -> m.kind() + " " + m.fields())
                .containsExactly("DECISION [deadline]", "ACTION [owner]");
        CostIncurred cost = heard.first("cost.events.v1", 1).get(0).data(CostIncurred.class);
        assertThat(cost.task()).isEqualTo("decisions");
        assertThat(cost.billedCost()).isNotEqualTo("0.000000");
    }

    @Test
    void shouldFindInSpeechWhatWasSettledAndWhoDoesWhat() {
        // When
        Events.publish(
                meeting.ended(),
                meeting.transcriptReady(
                        1,
                        Script.turns(
                                "Hej och välkomna, då börjar vi.",
                                "Då beslutar vi att byta leverantör av städningen från och med den första april.",
                                "Ja, det är bra.",
                                "Jag ringer Telia om avtalet senast på fredag.",
                                "Tack ska ni ha.")));
        // Then
        List<ActionRecorded> actions = heard.all(Heard.TOPIC).stream()
                .filter(r -> Heard.type(r).equals("action.recorded.v1"))
                .map(r -> r.data(ActionRecorded.class))
                .toList();
        assertThat(actions).anySatisfy(action -> {
            assertThat(action.item().turns()).contains(3);
            assertThat(action.item().owner().value()).isEqualTo("Eva");
            assertThat(action.item().deadline().value()).hasToString("2026-03-13");
        });
    }

    @Test
    void shouldOpenTheCardWhenTheEndComesAfterTheTranscript() {
        // Given
        Events.publish(meeting.transcriptReady(1, Script.turns(Script.NO_DEADLINE)));
        assertThat(heard.allTypes()).containsExactly("decision.recorded.v1");
        // When
        Events.publish(meeting.ended(), meeting.ended());
        // Then
        assertThat(heard.allTypes()).containsExactly("decision.recorded.v1", "closecard.opened.v1");
    }

    @Test
    void shouldOpenTheCardAfterAWhileWhenNobodySaysThatTheMeetingEnded() {
        // Given
        Events.publish(meeting.transcriptReady(1, Script.turns(Script.NO_DEADLINE)));
        heard.first(1);
        // When
        Tables.update("update decision.meeting set card_due_at = now() where meeting_id = ?", id);
        // Then
        assertThat(heard.first(2)).extracting(Heard::type).contains("closecard.opened.v1");
        await().until(() -> Tables.query(
                        "select meeting_id from decision.meeting where meeting_id = ? and card_due_at is not null", id)
                .isEmpty());
    }

    @Test
    void shouldCloseACardByItselfWhereNothingIsMissing() {
        // When
        Events.publish(meeting.ended(), meeting.transcriptReady(1, Script.turns(Script.FULL, Script.TASK)));
        // Then
        CloseCardClosed closed = heard.first(4).get(3).data(CloseCardClosed.class);
        assertThat(List.of(closed.decisions(), closed.complete(), closed.automatic(), closed.forced()))
                .containsExactly(1, 1, 2, 0);
    }

    @Test
    void shouldRecordWithoutACardWhereTheFeatureIsOff() {
        // Given
        Events outside = Events.meeting(id, "outside-" + id);
        // When
        Events.publish(outside.ended(), outside.transcriptReady(1, Script.turns(Script.NO_DEADLINE)));
        // Then
        List<TopicRecord> said = heard.all(Heard.TOPIC);
        assertThat(said).extracting(Heard::type).containsExactly("decision.recorded.v1");
        assertThat(said.get(0).data(DecisionRecorded.class).arms())
                .extracting(a -> a.arm())
                .containsExactly("off");
    }

    @Test
    void shouldDoNothingTwiceNorForALowerVersionNorForAnEmptyTranscript() {
        // Given
        ProducerRecord<String, byte[]> ready = meeting.transcriptReady(2, Script.turns(Script.NO_DEADLINE));
        Events empty = Events.meeting(id + "-empty", tenant);
        // When
        Events.publish(
                ready,
                ready,
                meeting.transcriptReady(2, Script.turns(Script.FULL)),
                meeting.transcriptReady(1, Script.turns(Script.FULL)),
                meeting.ended(),
                empty.ended(),
                empty.transcriptReady(1, List.of()));
        // Then
        assertThat(heard.allTypes()).containsExactly("decision.recorded.v1", "closecard.opened.v1");
        assertThat(heard.all("cost.events.v1")).hasSize(1);
        assertThat(new Heard(id + "-empty").allTypes()).isEmpty();
        assertThat(Tables.query("select body from decision.search where meeting_id = ?", id + "-empty"))
                .singleElement()
                .asString()
                .contains("EMPTY_TRANSCRIPT", "NOTHING_FOUND");
    }

    @Test
    void shouldGoOnWithAHigherVersion() {
        // Given
        Events.publish(meeting.ended(), meeting.transcriptReady(1, Script.turns(Script.FULL, Script.NO_DEADLINE)));
        String kept = heard.first(3).get(0).data(DecisionRecorded.class).id();
        // When
        Events.publish(meeting.transcriptReady(
                3, Script.turns("ingenting", "BESLUT 0.9 Kim 2026-04-01: Kontoret flyttar till Umeå.", Script.TASK)));
        // Then
        List<TopicRecord> said = heard.all(Heard.TOPIC);
        assertThat(said)
                .extracting(Heard::type)
                .startsWith("decision.recorded.v1", "decision.recorded.v1", "closecard.opened.v1")
                .hasSize(7)
                .contains("action.recorded.v1")
                .endsWith("closecard.closed.v1");
        List<DecisionChanged> changed = said.stream()
                .filter(r -> Heard.type(r).equals("decision.changed.v1"))
                .map(r -> r.data(DecisionChanged.class))
                .toList();
        assertThat(changed).filteredOn(c -> c.id().equals(kept)).singleElement().satisfies(c -> {
            assertThat(c.item().status()).isEqualTo(Status.FOUND);
            assertThat(c.transcriptVersion()).isEqualTo(3);
            assertThat(c.changed()).containsExactly("transcriptVersion", "owner", "deadline", "turns");
            assertThat(c.revision()).isEqualTo(2);
        });
        assertThat(changed)
                .filteredOn(c -> !c.id().equals(kept))
                .singleElement()
                .extracting(c -> c.item().status())
                .isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void shouldForgetAnErasedMeetingAndNotBringItBack() {
        // Given
        Events.publish(meeting.ended(), meeting.transcriptReady(1, Script.turns(Script.NO_DEADLINE, Script.UNSURE)));
        heard.first(2);
        // When
        Events.publish(meeting.erased(), meeting.transcriptReady(7, Script.turns(Script.FULL)), meeting.ended());
        // Then
        assertThat(heard.allTypes()).hasSize(2);
        for (String table : List.of("entry", "search", "close_card")) {
            assertThat(Tables.query("select 1 from decision." + table + " where meeting_id = ?", id))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void shouldSendWhatItCannotReadToTheDlqWithItsReason() {
        // When
        Events.publish(
                Events.withBody(meeting.ended(), "{"),
                Events.withHeader(meeting.ended(), "ce_type", "se.superkoncis.meeting.unheard.v1"),
                meeting.transcriptReadyAt(1, URI.create("http://169.254.169.254/latest"), "a".repeat(64), 10),
                meeting.transcriptReady(2, Script.turns(Script.FULL)));
        // Then
        assertThat(heard.first("meeting.lifecycle.v1.dlq", 3))
                .extracting(
                        r -> r.headers().get("dlq_reason") + " " + r.headers().get("dlq_service"))
                .containsExactlyInAnyOrder(
                        "BAD_JSON decision", "UNKNOWN_TYPE decision", "FORBIDDEN_REFERENCE decision");
        assertThat(heard.first(1)).hasSize(1);
        assertThat(Tables.query(
                        "select status || reason from decision.search where meeting_id = ? and version = 1", id))
                .containsExactly("FAILEDFORBIDDEN_REFERENCE");
    }
}
