package se.superkoncis.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFilesTest {

    private static final Limits SMALL = new Limits(2_000, 3, 50);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '¦', textBlock = """
                    a.json ¦ [1]                                              ¦ a.json:1: ska vara ett JSON-objekt
                    a.json ¦ {"id":"m",¤"turns":[¤{"speaker":"A"}]}           ¦ a.json:3: replik 0 saknar "text"
                    a.json ¦ {"id":"m",¤"turns":[{"text":"x"},¤7]}            ¦ a.json:3: replik 1 ska vara ett objekt
                    a.json ¦ {"turns":[{"text":"x",¤"startMs":"snart"}]}      ¦ a.json:2: replik 0 har en tid
                    a.json ¦ {"id":"m"}                                       ¦ a.json:1: fältet "turns" saknas
                    a.json ¦ {"turns":{}}                                     ¦ a.json:1: "turns" ska vara en lista
                    a.json ¦ {"turns":[]}¤{"turns":[]}                        ¦ a.json:2: det står mer efter mötet
                    a.json ¦ {"turns":[¤{"text" "x"}]}                        ¦ a.json:2: är inte giltig JSON
                    a.json ¦ {"turns":[],"startedAt":"i tisdags"}             ¦ a.json:1: tiden ska skrivas
                    a.json ¦ {"turns":[{"text":"1"},{"text":"2"},{"text":"3"},{"text":"4"}]} ¦ har fler än 3 repliker
                    a.json ¦ {"turns":[{"text":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}]} ¦ längre än 50 tecken
                    a.vtt  ¦ 1¤00:00:01.000 --> 00:00:02.000¤Hej              ¦ a.vtt:1: en .vtt-fil ska börja med WEBVTT
                    a.vtt  ¦ WEBVTT¤¤00:00:0x.000 --> 00:00:02.000¤Hej        ¦ a.vtt:3: tiden kan inte läsas
                    a.vtt  ¦ WEBVTT¤¤1¤00:00:01.000 -> 00:00:02.000¤Hej       ¦ a.vtt:3: stycket saknar tidsrad
                    a.vtt  ¦ WEBVTT¤                                          ¦ a.vtt: det finns ingen text i filen
                    a.srt  ¦ 1¤00:00:01,000 --> sen¤Hej                       ¦ a.srt:2: tiden kan inte läsas
                    a.txt  ¦ bara löpande text¤utan namn                      ¦ a.txt:1: ingen rad har formen
                    a.txt  ¦ ''                                               ¦ a.txt: filen är tom
                    a.docx ¦ PK                                               ¦ okänd filändelse. Dessa kan läsas: .jsonl.gz
                    a.jsonl.gz ¦ {"turns":[]}                                 ¦ a.jsonl.gz: är inte gzip
                    """)
    void shouldNameFileLineAndRemedy(String name, String text, String expected) {
        // When
        UnreadableTranscript e = catchThrowableOfType(
                UnreadableTranscript.class,
                () -> new Reading(folder, SMALL)
                        .of(name, text.replace('¤', '\n').getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(Reading.said(e)).contains(expected).contains(folder.toString());
    }

    @Test
    void shouldRefuseWhatIsNoText() {
        assertThat(catchThrowableOfType(
                        UnreadableTranscript.class,
                        () -> new Reading(folder).of("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0})))
                .extracting(Reading::said)
                .asString()
                .contains("innehåller inte text");
    }

    @Test
    void shouldRefuseAFileOverTheLimitWithoutReadingIt() {
        assertThat(catchThrowableOfType(
                        UnreadableTranscript.class, () -> new Reading(folder, SMALL).of("a.txt", new byte[3_000])))
                .extracting(Reading::said)
                .asString()
                .contains("är större än");
    }

    @Test
    void shouldSayThatAFileIsMissingOrAFolder() {
        // Given
        List<Meeting> none = new ArrayList<>();

        // Then
        assertThat(catchThrowableOfType(
                        UnreadableTranscript.class,
                        () -> new TranscriptFiles().read(folder.resolve("b.vtt"), none::add, e -> {})))
                .extracting(Reading::said)
                .asString()
                .contains("filen finns inte");
        assertThat(none).isEmpty();
    }
}
