package se.superkoncis.decision.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.text.Language;

class SwedishOwnersTest {
    static final String CAST = """
            Astrid Holm (projektledare); Bo Ranta (inköpare); Kerstin Wall (jurist); Stig Moberg (ekonomichef);
            Johanna Lind (kommunikatör); Samir Aziz (IT-strateg); Anna Bergman (controller); Anna Kvist (verksamhetsutvecklare);
            Linnea Ahlgren (säljare); Olle Frid (säljare)""";

    static final String CASES = """
            förstaperson, omvänd ordföljd
            !Astrid: Då ringer jag kommunen i morgon och hör vad dom säger.
            = Astrid Holm INFERRED

            förstaperson, fundament
            !Samir: Den rapporten lägger jag upp i mappen före lunch.
            = Samir Aziz INFERRED

            förstaperson med modalverb
            !Kerstin: Jag ska gå igenom avtalet och markera det som är nytt.
            = Kerstin Wall INFERRED

            förstaperson med låt mig
            !Johanna: Låt mig kolla upp vad trycket kostar.
            = Johanna Lind INFERRED

            jag kan ta
            !Samir: Jag kan ta migreringen om ingen har något emot det.
            *Astrid: Kör på det.
            = Samir Aziz INFERRED

            på mig
            !Stig: Budgeten ligger på mig, den kommer i nästa vecka.
            = Stig Moberg INFERRED

            lovar att leverera
            !Johanna: Ni får texten av mig på tisdag.
            = Johanna Lind INFERRED

            leverans till du
            *Astrid: Jag behöver siffrorna till styrelsen, Stig.
            !Stig: Du har dom på fredag.
            = Stig Moberg STATED

            tycker och tror är inget åtagande
            !Stig: Jag tror att hemsidan måste göras om.
            *Johanna: Jag håller med, den är gammal.
            = ASKED

            fullt namn
            !Astrid: Kerstin Wall skriver remissvaret till den femte.
            = Kerstin Wall STATED

            förnamn som subjekt
            !Astrid: Samir sätter upp servern i helgen.
            = Samir Aziz STATED

            namn efter verbet
            !Astrid: Sen tar Johanna fram en affisch.
            = Johanna Lind STATED

            bara efternamn
            !Astrid: Ahlgren bokar lokalen.
            = Linnea Ahlgren STATED

            felhört namn, samma ljud
            !Astrid: Kärstin kollar paragrafen.
            = Kerstin Wall STATED

            felhört namn, ett annat ljud, den tilltalade svarar
            !Astrid: Linnéa, kan du ringa kunden?
            *Linnea: Ja.
            = Linnea Ahlgren STATED

            felhört namn som börjar annorlunda och besvaras
            !Astrid: Sameer, kan du kika på loggarna?
            *Samir: Absolut.
            = Samir Aziz STATED

            liknande namn på någon som inte är med
            !Astrid: Johan fixar bilderna, han sitter ju på kansliet.
            = ASKED

            en som inte är med
            !Astrid: Fredrika på förvaltningen skickar ut kallelsen.
            = ASKED

            samma förnamn, annat efternamn
            !Astrid: Samir Nilsson på länsstyrelsen skickar blanketten.
            = ASKED

            roll i bestämd form
            !Astrid: Juristen får titta på det där.
            = Kerstin Wall STATED

            roll som sammansättning
            !Astrid: Ekonomichefen lägger in det i prognosen.
            = Stig Moberg STATED

            roll med bindestreck
            !Astrid: IT-strategen tar fram ett förslag.
            = Samir Aziz STATED

            roll som två har
            !Astrid: Säljaren ringer kunden i morgon.
            = ASKED

            roll som ingen har
            !Astrid: Arkitekten ritar om entrén.
            = ASKED

            roll i obestämd form
            !Astrid: En jurist måste titta på det.
            = ASKED

            tilltal och ja
            !Astrid: Bo, kan du begära in en offert till?
            *Bo: Ja, det kan jag.
            = Bo Ranta STATED

            du utan namn, nästa svarar
            !Astrid: Kan du skicka ut minnesanteckningarna?
            *Johanna: Visst.
            = Johanna Lind INFERRED

            du utan svar är den som just talade
            Stig: Jag har alla underlagen.
            !Astrid: Då sammanställer du dom till mötet.
            = Stig Moberg INFERRED

            namnet sist
            !Astrid: Det får du ta med leverantören, Bo.
            *Bo: Mm.
            = Bo Ranta STATED

            ordföranden fördelar utan svar
            !Astrid: Johanna, du skriver pressmeddelandet.
            Astrid: Nästa punkt.
            = Johanna Lind STATED

            kallad vid namn med ett behov
            !Astrid: Stig, vi behöver en ny kalkyl.
            *Stig: Den kommer på måndag.
            = Stig Moberg STATED

            vem tar det
            *Astrid: Vem kan ta kontakten med skolan?
            !Anna Kvist: Det kan jag göra.
            = Anna Kvist INFERRED

            vem, svarat med ett ord
            !Astrid: Och vem skriver det?
            *Samir: Jag.
            = Samir Aziz INFERRED

            vem, någon annan pekas ut
            !Johanna: Vem meddelar personalen?
            *Astrid: Det gör du, Johanna.
            *Johanna: Ja.
            = Johanna Lind STATED

            erbjudande som tas emot
            !Samir: Ska jag ringa supporten?
            *Astrid: Ja tack.
            = Samir Aziz INFERRED

            erbjudande som avböjs
            !Samir: Ska jag ringa supporten?
            *Astrid: Nej, det behövs inte.
            = ASKED

            tillfrågad säger nej
            !Astrid: Linnea, kan du göra en mall?
            *Linnea: Nej, jag hinner inte.
            *Astrid: Okej.
            = ASKED

            en säger nej, en annan tar det
            !Astrid: Linnea, kan du göra en mall?
            *Linnea: Nej, det hinner jag inte den här månaden.
            *Olle: Jag kan göra den.
            = Olle Frid INFERRED

            en säger nej, en annan tar det utanför beläggen
            !Astrid: Bo, tar du mötet med fackförbundet?
            Bo: Tyvärr, jag är bortrest då.
            Kerstin: Då tar jag det.
            = Kerstin Wall INFERRED

            lämnas över senare
            !Samir: Jag bokar konferensrummet.
            *Johanna: Nej, jag gör det i stället, jag är ändå där.
            = Johanna Lind INFERRED

            lämnas över långt senare
            !Stig: Jag skriver ansökan om medel.
            Astrid: Bra.
            Samir: Nästa sak är servern.
            Astrid: Ja.
            Stig: Den är gammal.
            Samir: Precis.
            *Astrid: Förresten, ansökan om medel, den skriver Kerstin i stället.
            *Kerstin: Okej.
            = Kerstin Wall STATED

            nån ska göra det
            !Astrid: Nån måste beställa fika till invigningen.
            *Stig: Ja, det är viktigt.
            = ASKED

            vi ska göra det
            !Astrid: Vi ska se över rutinen före sommaren.
            *Kerstin: Bra.
            = ASKED

            man borde
            !Stig: Man får väl skicka en påminnelse.
            = ASKED

            vi får se vem
            !Astrid: Enkäten ska ut, vi får se vem som tar den.
            *Stig: Okej.
            = ASKED

            passiv punkt
            !Astrid: Protokollet ska justeras och läggas på anslagstavlan.
            = ASKED

            två med samma namn, den som svarar
            !Astrid: Anna, kan du ta fram nyckeltalen?
            *Anna Bergman: Ja, till torsdag.
            = Anna Bergman STATED

            två med samma namn, efternamn
            !Astrid: Anna Kvist leder workshoppen.
            = Anna Kvist STATED

            två med samma namn, ingen svarar
            !Astrid: Anna skickar ut länken.
            *Stig: Bra.
            = ASKED

            två med samma namn, den ena talar om den andra
            !Anna Bergman: Anna, du bokar salen?
            *Astrid: Toppen.
            = Anna Kvist STATED

            be någon som inte är med
            !Samir: Jag ber Torsten att skicka ritningen.
            = Samir Aziz INFERRED

            prata med en deltagare
            !Kerstin: Jag pratar med Stig om kostnaden efter mötet.
            = Kerstin Wall INFERRED

            skicka till en deltagare
            !Linnea: Jag mejlar listan till Samir.
            = Linnea Ahlgren INFERRED

            flera i en sammanfattning, den första
            *Samir: Jag ordnar en ny testmiljö.
            Astrid: Bra.
            *Astrid: Samir testmiljön, Bo offerterna, jag kallar till nästa.
            = Samir Aziz STATED

            flera i en sammanfattning, den andra
            *Astrid: Det behövs nya offerter, Bo.
            *Bo: Jag tar in tre.
            !Astrid: Samir testmiljön, Bo offerterna, jag kallar till nästa.
            = Bo Ranta STATED

            det är du som håller i
            !Astrid: Det är du som håller i utbildningen.
            *Anna Kvist: Japp.
            = Anna Kvist INFERRED

            mitt bord
            !Johanna: Nyhetsbrevet är mitt bord.
            = Johanna Lind INFERRED

            rollens bord
            !Astrid: Avtalet är juristens bord.
            = Kerstin Wall STATED

            jag själv i passiv
            !Kerstin: Skrivningen ses över av mig innan den går ut.
            = Kerstin Wall INFERRED

            vill ha är ett behov
            !Stig: Jag vill ha en uppdaterad lista.
            *Linnea: Jag fixar det.
            = Linnea Ahlgren INFERRED

            negerat namn
            !Astrid: Inte Stig, utan Bo tar den biten.
            = Bo Ranta STATED

            redan gjort av en, återstår för en annan
            !Astrid: Johanna har mejlat dom, men Samir ringer upp.
            = Samir Aziz STATED

            den som frågar svarar inte åt en annan
            !Astrid: Kan du kolla priset, Olle?
            *Olle: Vilket pris?
            *Astrid: På skärmen.
            *Olle: Ja, det kan jag göra.
            = Olle Frid STATED
            """;

    static Stream<OwnerCase> cases() {
        return OwnerCase.of(Language.SWEDISH, false, CAST, CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhoIsToDoIt(OwnerCase given) {
        Field<String> owner = new OwnerFinder().owner(given.evidence());

        assertThat(owner.value()).isEqualTo(given.owner());
        assertThat(owner.state()).isEqualTo(given.state());
    }
}
