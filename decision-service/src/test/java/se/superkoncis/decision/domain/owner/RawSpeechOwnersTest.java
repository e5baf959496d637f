package se.superkoncis.decision.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.text.Language;

/** Speech recognition without capitals and stops. */
class RawSpeechOwnersTest {
    static final String SWEDISH = """
            jag efter verbet
            !Astrid: ja då gör vi så och då skickar jag ut en kallelse på fredag
            = Astrid Holm INFERRED

            tilltal utan komma
            !Astrid: samir kan du kolla upp det där med licenserna
            *Samir: ja absolut
            = Samir Aziz STATED

            tilltal sist
            !Astrid: och då får du prata med hyresvärden kerstin
            *Kerstin: mm det gör jag
            = Kerstin Wall STATED

            namn som också är ord, tilltalad
            !Astrid: bo kan du ta in en offert till
            *Bo: ja
            = Bo Ranta STATED

            namn som också är ord, vanligt ord
            !Astrid: dom måste ju ha nånstans att bo under ombyggnaden så vi får lösa det
            = ASKED

            stig som ord
            !Astrid: det är en stig genom skogen som måste röjas
            = ASKED

            roll
            !Astrid: juristen tittar på skrivningen innan den går ut
            = Kerstin Wall STATED

            lista
            *Samir: jag ordnar testmiljön
            *Astrid: samir testmiljön johanna affischen olle kundbesöket
            = Samir Aziz STATED

            nej sen en annan
            !Astrid: johanna kan du göra en affisch
            *Johanna: nej jag hinner inte
            *Linnea: jag kan göra den
            = Linnea Ahlgren INFERRED

            nån
            !Astrid: nån måste ringa vaktmästaren
            = ASKED

            vem
            !Astrid: vem skriver inbjudan
            *Olle: jag kan göra det
            = Olle Frid INFERRED
            """;

    static final String ENGLISH = """
            i'll
            !Grace: yeah okay so i'll put that in the backlog and we take it from there
            = Grace Holloway INFERRED

            vocative without a comma
            !Grace: priyanka can you look into the crash before friday
            *Priyanka: yeah sure
            = Priyanka Shah STATED

            name that is a word, addressed
            !Grace: mark can you send the budget
            *Mark: yep
            = Mark Feldman STATED

            mark as a word
            !Grace: we have to mark the pages that are old
            = ASKED

            will as a word
            !Grace: the report will need another round
            = ASKED

            will as a name
            !Grace: will can you run the tests tonight
            *Will: okay
            = Will Tran STATED

            role
            !Grace: the data scientist will look at that
            = Dev Kapoor STATED

            no, then another
            !Grace: ian could you call them
            *Ian: no i can't this week
            *Nina: i can do it
            = Nina Costa INFERRED

            somebody
            !Grace: somebody needs to fix the printer
            = ASKED

            who
            !Grace: who wants to write that up
            *Dev: i'll do it
            = Dev Kapoor INFERRED
            """;

    static Stream<OwnerCase> cases() {
        return Stream.concat(
                OwnerCase.of(Language.SWEDISH, false, SwedishOwnersTest.CAST, SWEDISH),
                OwnerCase.of(Language.ENGLISH, false, EnglishOwnersTest.CAST, ENGLISH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhoIsToDoIt(OwnerCase given) {
        Field<String> owner = new OwnerFinder().owner(given.evidence());

        assertThat(owner.value()).isEqualTo(given.owner());
        assertThat(owner.state()).isEqualTo(given.state());
    }
}
