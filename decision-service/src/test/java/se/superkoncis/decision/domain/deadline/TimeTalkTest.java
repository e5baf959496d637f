package se.superkoncis.decision.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class TimeTalkTest {
    /** A Tuesday of week 11. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private final TimeTalk talk = new TimeTalk();
    private final DeadlineFinder finder = new DeadlineFinder();

    @Test
    void shouldFollowTheTalkUntilTheTimeIsSettled() {
        assertThat(deadline(
                        "en",
                        0,
                        "Pat: I'll plaster the ceiling by Thursday.",
                        "Kim: The scaffolding isn't up Thursday.",
                        "Pat: Friday, then.",
                        "Kim: Fine.",
                        "Lee: I'll order the windows on Monday."))
                .contains(LocalDate.of(2026, 3, 13));
        assertThat(deadline(
                        "sv",
                        0,
                        "Nils: Jag putsar taket till torsdag.",
                        "Siv: På torsdag är ställningen nere.",
                        "Nils: Då blir det fredag.",
                        "Siv: Bra.",
                        "Eva: Jag beställer fönstren på måndag."))
                .contains(LocalDate.of(2026, 3, 13));
    }

    @Test
    void shouldStopWhereSomebodyGoesOnToAnotherThing() {
        Evidence item = action(
                "sv",
                0,
                "Nils: Jag bakar limporna på torsdag.",
                "Siv: Tack.",
                "Eva: Och jag hämtar mjölet på kvarnen i morgon.",
                "Siv: Deklarationen ska in senast den 2 maj.");

        assertThat(talk.withTimes(item).turns()).containsExactly(0);
    }

    @Test
    void shouldTakeWhatIsDemandedInWordsThatPointBack() {
        assertThat(deadline(
                        "en",
                        0,
                        "Pat: Somebody has to sweep the chimney.",
                        "Kim: Well, it has to be done before the month's out or the insurer complains."))
                .contains(LocalDate.of(2026, 3, 31));
        assertThat(deadline(
                        "sv", 0, "Nils: Jag sotar skorstenen.", "Siv: Den ska vara klar till påsk, sen eldar vi igen."))
                .isPresent();
    }

    @Test
    void shouldGoBackFromAnAnswerThatIsOnlyATime() {
        Evidence item = action(
                "sv",
                2,
                "Siv: Nils, du lagar grinden.",
                "Nils: Visst. Till när?",
                "Siv: Helst onsdag.",
                "Nils: Onsdag.");

        assertThat(talk.withWhatCameBefore(item).turns()).containsExactly(0, 1, 2);
        assertThat(talk.withTimes(item).turns()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldLeaveDecisionsToTheirOwnTurnsAhead() {
        Evidence item = evidence(
                "en", true, 0, "Kim: So we repaint the boat house, from June.", "Pat: Friday?", "Kim: No, Monday.");

        assertThat(talk.withTimes(item).turns()).containsExactly(0);
    }

    @Test
    void shouldReckonFromTheDayJustSpokenOf() {
        assertThat(deadline(
                        "en",
                        2,
                        "Kim: When's the first tasting?",
                        "Lee: The twentieth of April.",
                        "Pat: Then I'll have the labels printed two days before that."))
                .contains(LocalDate.of(2026, 4, 18));
        assertThat(deadline("sv", 1, "Siv: Besiktningen är den 20 april.", "Nils: Slangarna byter jag till dess."))
                .contains(LocalDate.of(2026, 4, 20));
        assertThat(deadline("sv", 0, "Nils: Festen är den 24 april, så tältet reser jag två dagar innan."))
                .contains(LocalDate.of(2026, 4, 22));
    }

    @Test
    void shouldTakeTheBareTimeThatComesLast() {
        assertThat(deadline("en", 0, "Pat: I'd say Monday for the wiring, but the cellar is flooded. So Wednesday."))
                .contains(LocalDate.of(2026, 3, 11));
        assertThat(deadline("sv", 0, "Nils: Jag gör klart elen på måndag... nej, måndag är jag i Boden, onsdag."))
                .contains(LocalDate.of(2026, 3, 11));
    }

    @Test
    void shouldNotTakeTimesOfAbsenceOrOfParting() {
        assertThat(deadline("sv", 0, "Nils: Räfsorna är slipade före månadsskiftet.", "Siv: Vi ses på torsdag."))
                .contains(LocalDate.of(2026, 3, 31));
        assertThat(deadline("en", 0, "Pat: I'll sharpen the rakes tomorrow before he's off on his bike."))
                .contains(LocalDate.of(2026, 3, 11));
    }

    @Test
    void shouldHearTheMonthNamedAfterADay() {
        assertThat(deadline(
                        "en",
                        0,
                        "Pat: The show is on the fourth of April. I'll have the frames back by the twenty first.",
                        "Kim: Of this month?",
                        "Pat: March, yes."))
                .contains(LocalDate.of(2026, 3, 21));
    }

    private Optional<LocalDate> deadline(String language, int core, String... said) {
        return finder.deadline(talk.withTimes(action(language, core, said))).value();
    }

    private static Evidence action(String language, int core, String... said) {
        return evidence(language, false, core, said);
    }

    private static Evidence evidence(String language, boolean decision, int core, String... said) {
        List<Utterance> turns = new ArrayList<>();
        for (String line : said) {
            String[] parts = line.split(": ", 2);
            turns.add(new Utterance(parts[0], null, parts[1]));
        }
        return new Evidence(
                new Transcript("", language, null, List.of(), turns),
                Language.ofTag(language).orElseThrow(),
                Optional.of(TUESDAY),
                decision,
                core,
                "",
                List.of(core));
    }
}
