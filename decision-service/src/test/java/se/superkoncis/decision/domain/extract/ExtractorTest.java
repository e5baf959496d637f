package se.superkoncis.decision.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;

class ExtractorTest {
    private static final String[] SWEDISH = {
        "Karin: Hej, då börjar vi. Hör alla mig?",
        "Olle: Ja.",
        "Karin: Taket på ladan först. Vad har vi för alternativ?",
        "Olle: Plåt eller tegel. Jag föreslår plåt, det håller längre.",
        "Maja: Plåt är rimligt tycker jag.",
        "Karin: Då kör vi på plåt. Alla överens?",
        "Maja: Ja, bra.",
        "Karin: Olle, kan du begära in offerter på det?",
        "Olle: Ja, det gör jag. Ni har dem på fredag.",
        "Maja: Ska vi måla om köket också?",
        "Karin: Nej, det har vi inte pengar till.",
        "Karin: Och staketet, när ska det vara klart?",
        "Olle: Ingen aning, det vet jag faktiskt inte.",
        "Maja: Jag ringde kommunen i förra veckan om bygglovet, det är redan klart.",
        "Karin: Bra. Då ses vi nästa måndag.",
        "Olle: Hej då."
    };
    private static final String[] REVERSED = {
        "Anna: Okay, item one. Where do we hold the summer party?",
        "Ben: The boat, I'd say. Everybody liked the boat.",
        "Anna: Okay, then let's go with the boat.",
        "Cleo: Great.",
        "Anna: Next item, the budget for cleaning.",
        "Ben: It is about the same as last year.",
        "Cleo: Hang on, the boat is booked that week. It's a wedding.",
        "Anna: Oh. Then scrap the boat, we go with the garden instead.",
        "Ben: Fine by me.",
        "Anna: Ben, can you tell the caterers about the garden by Thursday?",
        "Ben: Sure, I'll call them tomorrow.",
        "Cleo: Thanks."
    };

    @Test
    void shouldFindWhatIsSettledInSpokenWords() {
        Findings findings = Talk.findings("sv", SWEDISH);

        assertThat(findings.decisions()).isNotEmpty();
        assertThat(findings.decisions().get(0).turns()).contains(5);
        assertThat(findings.decisions().get(0).shown()).isTrue();
        assertThat(findings.decisions().get(0).text()).contains("plåt");
    }

    @Test
    void shouldTakeARequestAndItsYesAsOneAction() {
        Findings findings = Talk.findings("sv", SWEDISH);

        Finding action = findings.actions().get(0);
        assertThat(action.turns()).contains(7, 8);
        assertThat(action.shown()).isTrue();
        assertThat(findings.actions().stream().filter(Finding::shown)).hasSize(1);
    }

    @Test
    void shouldNotShowRefusedIdeasThingsDoneAndNextMeetings() {
        Findings findings = Talk.findings("sv", SWEDISH);

        assertThat(Talk.confidence(findings.decisions(), 9)).isLessThan(Finding.SHOWN);
        assertThat(Talk.confidence(findings.actions(), 13)).isLessThan(Finding.SHOWN);
        assertThat(Talk.confidence(findings.decisions(), 14)).isLessThan(Finding.SHOWN);
    }

    @Test
    void shouldKeepQuestionsThatNobodyCouldAnswer() {
        Findings findings = Talk.findings("sv", SWEDISH);

        assertThat(findings.openQuestions()).isNotEmpty();
        assertThat(findings.openQuestions().get(0).turns()).contains(12);
    }

    @Test
    void shouldNotLeaveOpenWhoDoesWhatSomebodyTook() {
        Findings taken = Talk.findings(
                "sv",
                "Eva: Vem tar reda på servicefönstret hos driften?",
                "Jan: Det kan jag göra före fredag.",
                "Eva: Tack.",
                "Eva: Vem kan hålla i julfesten i år?",
                "Jan: Vet inte, det får vi återkomma till.");

        assertThat(taken.openQuestions()).extracting(q -> q.turns().get(0)).doesNotContain(0);
        assertThat(taken.openQuestions()).extracting(q -> q.turns().get(0)).contains(3);
    }

    @Test
    void shouldLetTheLastWordCount() {
        Findings findings = Talk.findings("en", REVERSED);

        assertThat(findings.decisions().get(0).turns()).contains(7);
        assertThat(Talk.confidence(findings.decisions(), 2)).isLessThan(0.3);
    }

    @Test
    void shouldGiveTheSameFindingsEveryTimeAndFromSeveralThreads() {
        Findings once = Talk.findings("en", REVERSED);

        List<Findings> again = java.util.stream.IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> Talk.findings("en", REVERSED))
                .toList();

        assertThat(again).allMatch(once::equals);
    }

    @Test
    void shouldListFindingsInFallingConfidence() {
        Findings findings = Talk.findings("sv", SWEDISH);

        assertThat(findings.decisions()).isSortedAccordingTo(Comparator.comparingDouble(f -> -f.confidence()));
        assertThat(findings.actions()).isSortedAccordingTo(Comparator.comparingDouble(f -> -f.confidence()));
    }

    @Test
    void shouldFindDecisionsOfAFormalMeeting() {
        Findings findings = Talk.findings(
                "sv",
                "Siv: Då går vi till ärende tre, bidraget till hembygdsgården.",
                "Rune: Jag yrkar på återremiss, underlaget saknar en kostnadskalkyl.",
                "Ulla: Jag instämmer.",
                "Siv: Jag ställer frågan. Ska ärendet avgöras idag eller återremitteras? Jag finner att nämnden beslutar att"
                        + " återremittera ärendet.",
                "Siv: Ärende fyra, snöröjningen. Kan nämnden anta förslaget till taxa? Svar ja. Så beslutat.",
                "Rune: Tack.");

        assertThat(findings.decisions().stream().filter(Finding::shown))
                .anyMatch(d -> d.turns().contains(3))
                .anyMatch(d -> d.turns().contains(4));
    }

    @Test
    void shouldWireItsOwnFinders() {
        Findings findings = Extractor.withOwnFinders()
                .extract(Talk.of("sv", SWEDISH), java.util.Optional.of(java.time.LocalDate.parse("2026-03-10")));

        assertThat(findings.actions().get(0).owner().value()).contains("Olle");
        assertThat(findings.actions().get(0).deadline().value()).contains(java.time.LocalDate.parse("2026-03-13"));
    }
}
