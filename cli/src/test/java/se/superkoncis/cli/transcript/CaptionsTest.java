package se.superkoncis.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadTeamsVoicesAndJoinTheCuesOfOneUtterance() throws IOException {
        // Given captions as Teams exports them: ids of one utterance share all but the last number
        String vtt = """
                WEBVTT

                0a1b2c3d-1111-2222-3333-444455556666/12-0
                00:00:02.474 --> 00:00:05.000
                <v Henrik Sandell>Då är klockan ett,
                ska vi</v>

                0a1b2c3d-1111-2222-3333-444455556666/12-1
                00:00:15.100 --> 00:00:18.724
                <v Henrik Sandell>börja?</v>

                0a1b2c3d-1111-2222-3333-444455556666/13-0
                00:00:18.813 --> 00:00:21.071
                <v Sven-Erik Dahl>Jag &amp; kameran är med.</v>
                """;

        // When
        Reading read = new Reading(folder).of("styrgrupp.vtt", vtt);

        // Then
        assertThat(read.turns())
                .containsExactly(
                        "Henrik Sandell|2474|18724|Då är klockan ett, ska vi börja?",
                        "Sven-Erik Dahl|18813|21071|Jag & kameran är med.");
        assertThat(read.meeting().title()).isEqualTo("styrgrupp");
        assertThat(read.meeting().participants())
                .extracting(Meeting.Participant::name)
                .containsExactly("Henrik Sandell", "Sven-Erik Dahl");
    }

    @Test
    void shouldReadZoomNamesWithByteOrderMarkAndWindowsLineEnds() throws IOException {
        // Given
        String vtt = "\uFEFFWEBVTT\r\n\r\n1\r\n00:01.000 --> 00:03.000\r\nAnna Öberg: Hej alla.\r\n\r\n"
                + "2\r\n00:03.500 --> 00:04.000 align:start position:0%\r\nAnna Öberg: Vi börjar.\r\n\r\n"
                + "3\r\n01:00:04.500 --> 01:00:06.000\r\nBo Ek (Gäst): Då säger jag: nej.\r\n";

        // When
        Reading read = new Reading(folder).of("zoom.vtt", vtt);

        // Then
        assertThat(read.turns())
                .containsExactly(
                        "Anna Öberg|1000|4000|Hej alla. Vi börjar.", "Bo Ek (Gäst)|3604500|3606000|Då säger jag: nej.");
    }

    @Test
    void shouldSkipNotesStylesAndHeadersAndKeepTextAfterAComment() throws IOException {
        // Given
        String vtt = """
                WEBVTT - möte
                Kind: captions
                Language: sv

                NOTE duration: 3
                00:00:01.000 --> 00:00:02.000

                STYLE
                ::cue { color: red }

                00:00:01.000 --> 00:00:02.000
                <v.loud Anna>Hej <c.y>på</c> <00:00:01.500>er</v>

                """;

        // When
        Reading read = new Reading(folder).of("a.vtt", vtt);

        // Then
        assertThat(read.turns()).containsExactly("Anna|1000|2000|Hej på er");
    }

    @Test
    void shouldDivideACueOfTwoVoicesAndLetANamelessCueGoOn() throws IOException {
        // Given
        String vtt = """
                WEBVTT

                00:00:01.000 --> 00:00:02.000
                <v Anna>Klart?</v> <v Bo>Ja.</v>

                00:00:02.100 --> 00:00:03.000
                Helt klart.
                """;

        // When
        Reading read = new Reading(folder).of("a.vtt", vtt);

        // Then
        assertThat(read.turns()).containsExactly("Anna|1000|2000|Klart?", "Bo|1000|3000|Ja. Helt klart.");
    }

    @Test
    void shouldStartANewTurnAfterAPauseAndWhenATurnGetsLong() throws IOException {
        // Given
        String sentence = "Det här är en mening som är precis lagom lång för provet. "
                .repeat(8)
                .strip();
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>" + sentence + "</v>\n\n"
                + "00:02.100 --> 00:03.000\n<v A>Nästa.</v>\n\n00:08.000 --> 00:09.000\n<v A>Efter paus.</v>\n";

        // When
        Reading read = new Reading(folder).of("a.vtt", vtt);

        // Then
        assertThat(read.meeting().turns())
                .extracting(Meeting.Turn::text)
                .containsExactly(sentence, "Nästa.", "Efter paus.");
    }

    @Test
    void shouldReadSubRipInWindows1252() throws IOException {
        // Given
        String srt = """
                1
                00:00:02,474 --> 00:00:03,000
                [Åsa Öhman] Vi kör på <i>det</i>.

                2
                00:00:03,100 --> 00:00:04,000
                - Per: Bra!
                """;

        // When
        Reading read = new Reading(folder).of("a.srt", srt.getBytes(java.nio.charset.Charset.forName("windows-1252")));

        // Then
        assertThat(read.turns()).containsExactly("Åsa Öhman|2474|3000|Vi kör på det.", "Per|3100|4000|Bra!");
    }

    @Test
    void shouldReadUtf16() throws IOException {
        // Given
        String vtt = "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\n<v Åsa>Hej.</v>\n";

        // Then
        assertThat(new Reading(folder)
                        .of("le.vtt", vtt, StandardCharsets.UTF_16LE)
                        .turns())
                .isEqualTo(new Reading(folder)
                        .of("be.vtt", vtt, StandardCharsets.UTF_16BE)
                        .turns())
                .containsExactly("Åsa|1000|2000|Hej.");
    }
}
