package se.superkoncis.router.domain.recap.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Section;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class WindowsTest {

    @Test
    void shouldReadAShortMeetingInOneGo() {
        // When
        List<Window> windows = Windows.of(meeting("Vi flyttar leveransen."), Language.SWEDISH, 1_000);
        // Then
        assertThat(windows).containsExactly(new Window(List.of(new Piece(0, "Eva", "Vi flyttar leveransen."))));
    }

    @Test
    void shouldLeaveNothingOutAndNothingTwice() {
        // Given
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            said.add("Inlägg nummer " + i
                    + " handlar om leveransen och testerna. ".repeat(1 + i % 7).strip());
        }
        said.add("ett mycket långt inlägg utan slut ".repeat(500).strip());
        // When
        List<Window> windows = Windows.of(meeting(said.toArray(String[]::new)), Language.SWEDISH, 500);
        // Then
        assertThat(windows).hasSizeGreaterThan(10);
        String read = windows.stream()
                .flatMap(w -> w.pieces().stream())
                .map(Piece::text)
                .collect(Collectors.joining());
        assertThat(read).isEqualTo(String.join("", said));
        assertThat(windows)
                .allSatisfy(w -> assertThat(w.pieces().stream()
                                .mapToInt(p -> p.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                                .sum())
                        .isLessThanOrEqualTo(1_500));
    }

    @Test
    void shouldCutWhereTheTopicChanges() {
        // Given fourteen turns about one thing and then another, and room for sixteen
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            said.add("Leveransen av portalen kräver att testerna i portalen blir klara före leveransen.");
        }
        for (int i = 0; i < 14; i++) {
            said.add("Sommarfesten behöver en lokal med grill och musik, festen blir i juli på kvällen.");
        }
        // When
        List<Window> windows = Windows.of(meeting(said.toArray(String[]::new)), Language.SWEDISH, 760);
        // Then
        assertThat(windows.get(0).pieces()).hasSize(14);
    }

    @Test
    void shouldHaveNoWindowWithoutWords() {
        assertThat(Windows.of(meeting("  ", ""), Language.SWEDISH, 1_000)).isEmpty();
    }

    @Test
    void shouldMergeWindowsByRankWithoutTellingTwice() {
        // Given
        Point first = new Point(Section.TOPIC, "Leveransen av portalen är försenad.", List.of(0));
        Point second = new Point(Section.ACTIONS, "Sara skickar planen på fredag.", List.of(3));
        Point again = new Point(Section.TOPIC, "Leveransen av portalen är fortfarande försenad.", List.of(9));
        Point other = new Point(Section.SETTLED, "Sommarfesten blir i juli.", List.of(12));
        // When
        List<Point> merged =
                new MergePoints(Language.SWEDISH).merge(List.of(List.of(first, second), List.of(other, again)));
        // Then
        assertThat(merged).containsExactly(first, other, second);
    }

    private static Transcript meeting(String... said) {
        List<Utterance> turns = new ArrayList<>();
        for (String text : said) {
            turns.add(new Utterance("Eva", null, text));
        }
        return new Transcript("", "sv", null, null, turns);
    }
}
