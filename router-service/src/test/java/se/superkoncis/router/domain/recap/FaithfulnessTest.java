package se.superkoncis.router.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.text.Language;
import se.superkoncis.text.Negations;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Transcript;

/** A point says nothing that its turns don't say. */
class FaithfulnessTest {
    /** The words that telling may add, by itself or in place of the first person. */
    private static final Set<String> TELLING = Set.of(
            ("säger att frågar sammanfattar mötet handlade om och gruppen diskuterade talade group talked about the team discussed and said that asked whether thought will suggested "
                            + "sums up they them their theirs themselves are have would were weren't going to want got let decided agreed proposed")
                    .split(" "));

    static List<RecapEngine> engines() {
        return List.of(new FastEngine(), new DeepEngine(null));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void shouldCiteTurnsThatHoldEveryWordOfThePoint(RecapEngine engine) {
        for (Meetings.Gold meeting : Meetings.developmentSet()) {
            Recap recap = engine.recap(meeting.transcript(), 350);

            assertThat(recap.points()).isNotEmpty();
            for (Point point : recap.points()) {
                Set<String> said = said(meeting.transcript(), point);
                assertThat(words(point.text()).stream()
                                .filter(word -> !TELLING.contains(word) && !said.contains(word))
                                .toList())
                        .as(point.text())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void shouldKeepNumbersAndNegationsOfTheSentencesItTells(RecapEngine engine) {
        for (Meetings.Gold meeting : Meetings.developmentSet()) {
            Language language = Language.ofTag(meeting.transcript().language()).orElseThrow();
            for (Point point : engine.recap(meeting.transcript(), 350).points()) {
                Set<String> said = said(meeting.transcript(), point);
                for (Token token : Tokens.of(point.text())) {
                    if (NumberWords.isNumber(language, token) || Negations.isNegation(language, token.lower())) {
                        assertThat(said).as(point.text()).contains(token.lower());
                    }
                }
            }
        }
    }

    @Test
    void shouldTellWordForWordInTheSafetyNet() {
        for (Meetings.Gold meeting : Meetings.developmentSet()) {
            for (Point point :
                    new ExtractiveEngine().recap(meeting.transcript(), 350).points()) {
                String said = point.turns().stream()
                        .map(turn -> meeting.transcript().turns().get(turn).text())
                        .collect(Collectors.joining(" "));
                assertThat(words(said)).as(point.text()).containsAll(words(point.text()));
            }
        }
    }

    private static Set<String> said(Transcript transcript, Point point) {
        Set<String> said = new HashSet<>();
        for (int turn : point.turns()) {
            said.addAll(words(transcript.turns().get(turn).text()));
            said.addAll(words(transcript.turns().get(turn).speaker()));
        }
        return said;
    }

    private static Set<String> words(String text) {
        return Tokens.of(text.toLowerCase(Locale.ROOT)).stream()
                .map(Token::lower)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void shouldFindWhatAGoodRecapMustContain(RecapEngine engine) {
        int points = 0;
        int found = 0;
        List<Meetings.Gold> meetings = Meetings.developmentSet();
        for (Meetings.Gold meeting : meetings) {
            Set<String> recap = words(engine.recap(meeting.transcript(), 350).text());
            for (String point : meeting.recapPoints()) {
                Set<String> content =
                        words(point).stream().filter(w -> w.length() > 3).collect(Collectors.toSet());
                long told = content.stream().filter(recap::contains).count();
                points++;
                found += told * 2 >= content.size() ? 1 : 0;
            }
        }
        // A floor under what the engine reaches, so that a change that makes recaps poorer is seen.
        assertThat(found / (double) points).isGreaterThan(0.35);
    }
}
