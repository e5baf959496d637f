package se.superkoncis.decision.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.text.Language;

/** Owners of promises of a state, of what others are said to do, of short answers, and of what is asked for right after. */
class PromisesAndReportsTest {
    private static final String ENGLISH = """
            a state promised by a time
            !Grace: The seating plan goes up on Monday, it'll be on the wall by noon.
            *Dev: Lovely.
            = Grace Holloway INFERRED

            a state reported of somebody else
            !Grace: Hugo is painting the hull, he's doing it tomorrow. It'll be done by Friday.
            = ASKED

            called upon and telling what an absent person does
            *Grace: The kiln, Mark?
            !Mark: Hugo has the key, he's firing it up on Sunday.
            = ASKED

            a tag for an answer
            !Mark: The seedlings would have to be watered before June's done.
            Grace: Nina, are those with you?
            Nina: They are, yeah.
            = Nina Costa STATED

            I do, alone, is no task
            !Mark: I'll tune the piano on Thursday.
            *Grace: I appreciate it. I do.
            = Mark Feldman INFERRED

            an assumption is no task
            !Mark: I'll tune the piano on Thursday.
            *Grace: I take it that the choir knows.
            = Mark Feldman INFERRED

            thanks don't hand it on
            !Mark: I'll fetch the hymn books from the vestry.
            *Grace: Thank you, Mark.
            Nina: I could carry some?
            Mark: No, no, don't.
            Dev: I can report that the roof is dry.
            = Mark Feldman INFERRED

            asked for right after in words that point back
            !Grace: The barrels have to be at the quay before the tide.
            Mark: Will, would you take them down there?
            Will: I will.
            = Will Tran STATED

            taken right after in words that point back
            !Grace: The barrels have to be at the quay before the tide.
            Will: I can do that.
            = Will Tran INFERRED

            not taken in words about something else
            !Grace: The barrels have to be at the quay before the tide.
            Will: I'll mend the nets meanwhile.
            = ASKED

            contractions without their sign
            !Dev: ill have the oven cleaned by sunday
            = Dev Kapoor INFERRED

            ill as a word of its own
            !Dev: the baker is ill again
            = ASKED

            you get it
            !Nina: you get it week twelve
            = Nina Costa INFERRED

            who objects is not who takes it
            *Grace: Does anyone object?
            !Mark: It'll be with the harbour office by then.
            = Mark Feldman INFERRED
            """;

    private static final String SWEDISH = """
            ett tillstånd utlovat till en tid
            !Johanna: Affischen, ja. Den är uppe på torsdag.
            *Bo: Fint.
            = Johanna Lind INFERRED

            någon annan gör det
            !Astrid: Nisse i verkstan svetsar bommen, han gör det på tisdag.
            *Bo: Jag kokar kaffe så länge.
            = ASKED

            tillfrågad berättar vad en frånvarande gör
            *Astrid: Orgeln, Bo?
            !Bo: Kantorn har lovat att stämma den. Han kommer i maj.
            = ASKED

            dåtid är inget åtagande
            !Astrid: Det är Malin på kansliet som har nyckeln. Jag skrev till henne i går.
            = ASKED

            min enhet
            !Stig: Det är min enhet, ja. Blanketten går iväg i morgon.
            = Stig Moberg INFERRED

            en fråga vid sidan av lämnar inte över
            !Kerstin: Jag klipper häcken i morgon.
            *Astrid: Toppen. Samir, är du kvar?
            *Samir: Ja, det hackar lite men jag är kvar.
            = Kerstin Wall INFERRED
            """;

    static Stream<OwnerCase> cases() {
        return Stream.concat(
                OwnerCase.of(Language.ENGLISH, false, EnglishOwnersTest.CAST, ENGLISH),
                OwnerCase.of(Language.SWEDISH, false, SwedishOwnersTest.CAST, SWEDISH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhoIsToDoIt(OwnerCase given) {
        Field<String> owner = new OwnerFinder().owner(given.evidence());

        assertThat(owner.value()).isEqualTo(given.owner());
        assertThat(owner.state()).isEqualTo(given.state());
    }
}
