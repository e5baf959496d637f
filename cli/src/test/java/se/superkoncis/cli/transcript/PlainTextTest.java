package se.superkoncis.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadNamesAndLetOtherLinesGoOn() throws IOException {
        // When
        Reading read = new Reading(folder).of("möte.txt", """
                        Protokoll från tisdagen
                        med styrgruppen

                        Anna Öberg: Vi tar budgeten
                        och sen: planen.
                        Beslut: vi höjer.
                        BO EK: Bra, kl 10:30 passar.
                        """);

        // Then
        assertThat(read.turns())
                .containsExactly(
                        "Anna Öberg|0|0|Vi tar budgeten och sen: planen. Beslut: vi höjer.",
                        "BO EK|0|0|Bra, kl 10:30 passar.");
    }

    @Test
    void shouldReadTimesBeforeAndAfterTheName() throws IOException {
        // When
        Reading read = new Reading(folder)
                .of(
                        "a.txt",
                        "[00:01] Anna: Hej.\n00:05 Bo: Hej hej.\nCia (00:00:09): Nu kör vi.\n(01:02:03) Anna: Slut.\n");

        // Then
        assertThat(read.turns())
                .containsExactly(
                        "Anna|1000|5000|Hej.",
                        "Bo|5000|9000|Hej hej.",
                        "Cia|9000|3723000|Nu kör vi.",
                        "Anna|3723000|3723000|Slut.");
    }

    @Test
    void shouldReadNamesThatStandAboveTheSpeech() throws IOException {
        // Given names over the text, with the clock on the wall
        String text = "[Anna Öberg] 10:00:01\nHej alla.\nVi börjar.\n\n[Bo Ek] 10:00:09\nJa.\n";

        // When
        Reading read = new Reading(folder).of("a.txt", text);

        // Then
        assertThat(read.turns()).containsExactly("Anna Öberg|0|8000|Hej alla. Vi börjar.", "Bo Ek|8000|8000|Ja.");
    }

    @Test
    void shouldTakeOnlyNamesForNames() {
        assertThat(SpeakerPrefix.of("och då sa jag: nej")).isEmpty();
        assertThat(SpeakerPrefix.of("Det jag menar är alltså: nej")).isEmpty();
        assertThat(SpeakerPrefix.of("https://exempel.se")).isEmpty();
        assertThat(SpeakerPrefix.of("10:30 börjar vi")).isEmpty();
        assertThat(SpeakerPrefix.of("Sammanfattning: bra")).isEmpty();
        assertThat(SpeakerPrefix.of("Carl af Ek: ja")).hasValue(new SpeakerPrefix("Carl af Ek", "ja"));
        assertThat(SpeakerPrefix.of("Talare 2:")).hasValue(new SpeakerPrefix("Talare 2", ""));
        assertThat(SpeakerPrefix.of("Anna-Lisa Ek (Extern): ja: då"))
                .hasValue(new SpeakerPrefix("Anna-Lisa Ek (Extern)", "ja: då"));
    }
}
