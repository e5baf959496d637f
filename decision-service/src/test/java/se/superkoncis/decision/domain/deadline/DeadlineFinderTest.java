package se.superkoncis.decision.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.FieldState;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class DeadlineFinderTest {
    /** A Tuesday of week 11. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private final DeadlineFinder finder = new DeadlineFinder();

    @Test
    void shouldTakeTheDaySaidWithTheTask() {
        Field<LocalDate> deadline = action("sv", 0, List.of(0), "Nils: Jag mejlar leverantören på torsdag.");

        assertThat(deadline).isEqualTo(Field.stated(LocalDate.of(2026, 3, 12), List.of(0)));
    }

    @Test
    void shouldHearNoDeadlineInAFarewell() {
        assertThat(action("sv", 0, List.of(0), "Eva: Jag skriver ett förslag. Tack för idag!")
                        .value())
                .isEmpty();
        assertThat(action("en", 0, List.of(0), "Eva: I'll write a proposal. Okay, that's all for today.")
                        .value())
                .isEmpty();
        assertThat(action("sv", 0, List.of(0), "Eva: Jag skriver ett förslag för idag.")
                        .value())
                .contains(TUESDAY);
    }

    @Test
    void shouldLetTheLastWordCount() {
        Field<LocalDate> deadline = action(
                "sv",
                0,
                List.of(0, 1, 2),
                "Nils: Jag mejlar leverantören på torsdag.",
                "Siv: Hinner du inte tidigare? Onsdag?",
                "Nils: Jo, onsdag går bra.");

        assertThat(deadline).isEqualTo(Field.stated(LocalDate.of(2026, 3, 11), List.of(1, 2)));
    }

    @Test
    void shouldGoBackWhenAnotherDayIsRefused() {
        assertThat(action(
                                "en",
                                0,
                                List.of(0, 1, 2),
                                "Pat: I'll bring it next Wednesday.",
                                "Kim: This Wednesday?",
                                "Pat: No no, next.")
                        .value())
                .contains(LocalDate.of(2026, 3, 18));
    }

    @Test
    void shouldPassOverDaysOfAbsence() {
        assertThat(action("sv", 0, List.of(0), "Nils: Jag är ledig imorgon men på måndag skriver jag ihop det.")
                        .value())
                .contains(LocalDate.of(2026, 3, 16));
        assertThat(action("en", 0, List.of(0), "Pat: Done by Wednesday. No, hang on, I'm on leave Wednesday. Thursday.")
                        .value())
                .contains(LocalDate.of(2026, 3, 12));
    }

    @Test
    void shouldTakeTheDayOfTheQuestionThatIsAnsweredByAYes() {
        Field<LocalDate> deadline =
                action("sv", 1, List.of(1), "Siv: Hinner du med ritningen till fredag?", "Nils: Ja, det gör jag.");

        assertThat(deadline).isEqualTo(Field.inferred(LocalDate.of(2026, 3, 13), List.of(0)));
    }

    @Test
    void shouldTakeTheAnswerToWhen() {
        Field<LocalDate> deadline = action(
                "en",
                0,
                List.of(0),
                "Pat: I'll redo the drawing.",
                "Kim: When can we have it?",
                "Pat: End of next week.");

        assertThat(deadline).isEqualTo(Field.inferred(LocalDate.of(2026, 3, 20), List.of(2)));
    }

    @Test
    void shouldTieTheTaskToAnEventDatedElsewhere() {
        Field<LocalDate> deadline = action(
                "sv",
                1,
                List.of(1),
                "Siv: Invigningen är den 24 april, det är bokat.",
                "Nils: Jag målar om entrén före invigningen.",
                "Siv: Toppen.");

        assertThat(deadline).isEqualTo(Field.inferred(LocalDate.of(2026, 4, 24), List.of(0, 1)));
    }

    @Test
    void shouldReckonFromTheDayJustSpokenOf() {
        assertThat(action(
                                "sv",
                                0,
                                List.of(0, 1),
                                "Nils: Skyltarna ska upp till den 24 april.",
                                "Siv: Dagen före då, så de hinner torka.")
                        .value())
                .contains(LocalDate.of(2026, 4, 23));
    }

    @Test
    void shouldGiveEachItemOfASummaryItsOwnDay() {
        String summary =
                "Siv: Då har vi Nils ritningen på torsdag, Eva kalkylen vecka tretton, och tillståndet innan månadsskiftet.";
        String[] turns = {
            "Nils: Jag gör om ritningen.",
            "Eva: Jag räknar på kalkylen.",
            "Siv: Bra.",
            "Siv: Regnar det?",
            "Eva: Nej.",
            "Nils: Jo.",
            "Eva: Jaha.",
            "Siv: Nåväl.",
            "Eva: Mm.",
            summary
        };

        assertThat(action("sv", 0, List.of(0, 9), turns).value()).contains(LocalDate.of(2026, 3, 12));
        assertThat(action("sv", 1, List.of(1, 9), turns).value()).contains(LocalDate.of(2026, 3, 27));
    }

    @Test
    void shouldTakeTheMonthThatIsSpokenOf() {
        assertThat(action("sv", 0, List.of(0, 1), "Nils: Jag hinner till den 15 maj.", "Siv: Den tolfte, säger vi.")
                        .value())
                .contains(LocalDate.of(2026, 5, 12));
    }

    @Test
    void shouldAskWhenTheTimeIsVague() {
        Field<LocalDate> deadline =
                action("sv", 0, List.of(0, 1), "Nils: Jag målar om den nån gång i vår.", "Siv: Tack.");

        assertThat(deadline).isEqualTo(Field.asked(List.of(0)));
    }

    @Test
    void shouldNotGuess() {
        assertThat(action("sv", 0, List.of(0), "Nils: Jag ringer dem.", "Siv: Nästa möte är den 14 april.")
                        .value())
                .isEmpty();
        assertThat(action("en", 0, List.of(0), "Pat: I'll call them if we hear nothing by Friday.")
                        .value())
                .isEmpty();
        assertThat(action("en", 0, List.of(0), "Pat: I'll call them. The logs were gone in May.")
                        .value())
                .isEmpty();
        assertThat(action("sv", 0, List.of(0), "Nils: Jag skriver ihop det, inte till fredag utan när jag hinner.")
                        .value())
                .isEmpty();
    }

    @Test
    void shouldDateADecisionByTheDayFromWhichItHolds() {
        assertThat(decision("sv", 0, List.of(0), "Siv: Då höjer vi avgiften från och med tredje kvartalet.")
                        .value())
                .contains(LocalDate.of(2026, 7, 1));
        assertThat(decision("en", 0, List.of(0), "Kim: Then we close the yard from 1 June until 15 June.")
                        .value())
                .contains(LocalDate.of(2026, 6, 1));
        assertThat(decision("sv", 0, List.of(0), "Siv: Vi flyttar invigningen från den 24 april till den 8 maj.")
                        .value())
                .contains(LocalDate.of(2026, 5, 8));
    }

    @Test
    void shouldNotDateADecisionByAPeriodOrByWhatItsDoerPromises() {
        assertThat(decision("en", 0, List.of(0), "Kim: Okay, the parser goes first in Q3.")
                        .value())
                .isEmpty();
        assertThat(decision(
                                "en",
                                0,
                                List.of(0, 1),
                                "Kim: So we sell the van.",
                                "Pat: I'll ring a dealer within two weeks.")
                        .value())
                .isEmpty();
    }

    @Test
    void shouldCountOnlyDatesWithTheirYearWhenTheMeetingsDayIsUnknown() {
        Evidence known = evidence("sv", 0, List.of(0), false, "Nils: Klart senast den 14 mars 2027.");
        Evidence relative = evidence("sv", 0, List.of(0), false, "Nils: Klart på fredag.");

        assertThat(finder.deadline(undated(known)).value()).contains(LocalDate.of(2027, 3, 14));
        assertThat(finder.deadline(undated(relative)).state()).isEqualTo(FieldState.ASKED);
    }

    @Test
    void shouldBearHostileTurns() {
        String endless = "Nils: " + "på fredag till den den senast ".repeat(3_000);

        Field<LocalDate> deadline = action("sv", 0, List.of(0, 1), endless, "Siv: 🎉 שלום \ud800");

        assertThat(deadline.value()).contains(LocalDate.of(2026, 3, 13));
    }

    private Field<LocalDate> action(String language, int core, List<Integer> turns, String... said) {
        return finder.deadline(evidence(language, core, turns, false, said));
    }

    private Field<LocalDate> decision(String language, int core, List<Integer> turns, String... said) {
        return finder.deadline(evidence(language, core, turns, true, said));
    }

    private static Evidence evidence(String language, int core, List<Integer> turns, boolean decision, String... said) {
        List<Utterance> utterances = new ArrayList<>();
        IntStream.range(0, said.length)
                .mapToObj(i -> said[i].split(": ", 2))
                .forEach(turn -> utterances.add(new Utterance(turn[0], null, turn[1])));
        Transcript transcript = new Transcript("", language, null, List.of(), utterances);
        return new Evidence(
                transcript, Language.ofTag(language).orElseThrow(), Optional.of(TUESDAY), decision, core, "", turns);
    }

    private static Evidence undated(Evidence item) {
        return new Evidence(
                item.transcript(),
                item.language(),
                Optional.empty(),
                item.decision(),
                item.core(),
                item.sentence(),
                item.turns());
    }
}
