package se.superkoncis.decision.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.text.Language;

class DecisionOwnersTest {
    private static final String SWEDISH = """
            utses
            !Astrid: Då beslutar vi att Kerstin Wall utses till samordnare.
            = Kerstin Wall STATED

            får i uppdrag
            !Astrid: Mötet beslutar att ekonomichefen får i uppdrag att teckna avtalet.
            = Stig Moberg STATED

            ger i uppdrag
            !Astrid: Vi ger Samir i uppdrag att byta leverantör.
            = Samir Aziz STATED

            du ansvarar
            !Astrid: Då bestämmer vi det, och det är du som ansvarar för bytet.
            *Bo: Japp.
            = Bo Ranta INFERRED

            ingen sätts att ansvara
            !Astrid: Då beslutar vi att höja avgiften från årsskiftet.
            *Stig: Bra.
            = ASKED

            någon lovar en del av det
            !Astrid: Då kör vi på det nya systemet.
            *Samir: Jag beställer licenserna.
            = ASKED

            den som beslutar är inte ägare
            !Stig: Jag bestämmer att vi stänger lagret.
            = ASKED

            en fråga efter beslutet
            !Astrid: Då flyttar vi mässan till maj. Johanna, kan du meddela dom?
            *Johanna: Ja.
            = ASKED

            den som föreslog nämns
            !Astrid: Då går vi på Annas förslag.
            = ASKED
            """;

    private static final String ENGLISH = """
            appointed
            !Grace: We hereby appoint Ian Webb as chair of the panel.
            = Ian Webb STATED

            responsible
            !Grace: Decision then, Priyanka is responsible for the migration.
            = Priyanka Shah STATED

            owner by role
            !Grace: It's decided that the finance director owns the budget process.
            = Mark Feldman STATED

            nobody
            !Grace: We're going with the blue one.
            *Mark: Agreed.
            = ASKED

            somebody does a part of it
            !Grace: Okay, we move the launch to June.
            *Nina: I'll tell the customers.
            = ASKED

            somebody decides
            !Mark: I'm making the call, we cancel the contract.
            = ASKED
            """;

    static Stream<OwnerCase> cases() {
        return Stream.concat(
                OwnerCase.of(Language.SWEDISH, true, SwedishOwnersTest.CAST, SWEDISH),
                OwnerCase.of(Language.ENGLISH, true, EnglishOwnersTest.CAST, ENGLISH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldNameAnOwnerOnlyWhenTheDecisionPutsOneInCharge(OwnerCase given) {
        Field<String> owner = new OwnerFinder().owner(given.evidence());

        assertThat(owner.value()).isEqualTo(given.owner());
        assertThat(owner.state()).isEqualTo(given.state());
    }
}
