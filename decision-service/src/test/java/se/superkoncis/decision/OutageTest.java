package se.superkoncis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "decision"))
class OutageTest {

    private static final String[] ONE_SET = {"decision.recorded.v1", "action.recorded.v1", "closecard.opened.v1"};

    private final String id = "o-" + UUID.randomUUID();
    private final String tenant = "t-" + id;
    private final Events meeting = Events.meeting(id, tenant);
    private final String title = "Möte " + id;
    private final Heard heard = new Heard(id);

    @Inject
    FlagsClient flags;

    @Inject
    ScriptedExtraction extraction;

    @BeforeEach
    void tenantIsAPilot() {
        new Flags(flags).pilot(tenant);
    }

    @Test
    void shouldSayEverythingOnceWhenTheEngineFailsFirst() {
        // Given
        extraction.fail(title, 2);
        // When
        meetingHappens();
        // Then
        assertThat(heard.allTypes()).containsExactly(ONE_SET);
    }

    @Test
    void shouldSayEverythingOnceWhenAnotherTakesTheJobOver() {
        // Given a search that hangs, as one in a killed process does
        CountDownLatch release = new CountDownLatch(1);
        extraction.hold(title, release);
        int begun = extraction.begun();
        meetingHappens();
        await().until(() -> extraction.begun() > begun);
        // When its lease runs out
        await().until(() ->
                Tables.update("update decision.job set lease_until = now() - interval '1 second' where subject = ?", id)
                                >= 0
                        && extraction.begun() > begun + 1);
        release.countDown();
        // Then only who holds the fence has a say
        assertThat(heard.allTypes()).containsExactly(ONE_SET);
        assertThat(heard.all("cost.events.v1")).hasSize(1);
    }

    @Test
    void shouldSayEverythingOnceAfterTheDatabaseCrashed() {
        // Given
        CountDownLatch release = new CountDownLatch(1);
        extraction.hold(title, release);
        int begun = extraction.begun();
        meetingHappens();
        await().until(() -> extraction.begun() > begun);
        // When
        Stack.postgres().crash();
        release.countDown();
        Stack.postgres().start();
        // Then
        assertThat(heard.allTypes()).containsExactly(ONE_SET);
    }

    @Test
    void shouldSayEverythingOnceAfterTheBrokerWasAway() {
        // Given
        CountDownLatch release = new CountDownLatch(1);
        extraction.hold(title, release);
        int begun = extraction.begun();
        meetingHappens();
        await().until(() -> extraction.begun() > begun);
        // When
        Stack.kafka().stop();
        release.countDown();
        await().until(() -> Tables.query("select id::text from decision.entry where meeting_id = ?", id)
                        .size()
                == 2);
        Stack.kafka().start();
        // Then
        assertThat(heard.allTypes()).containsExactly(ONE_SET);
    }

    private void meetingHappens() {
        Events.publish(meeting.ended(), meeting.transcriptReady(1, Script.turns(Script.NO_DEADLINE, Script.TASK)));
    }
}
