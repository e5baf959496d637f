package se.superkoncis.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.events.Decoded.Reason.BAD_JSON;
import static se.superkoncis.events.Decoded.Reason.SCHEMA_VIOLATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and broken values: each has a defined answer, and no answer tells what the value held. */
class RefusalTest {

    private static final String SECRET = "hemligt-1f7e";

    private final CloudEvents codec = new CloudEvents();
    private final GoldenFile ended = GoldenFile.read("se.superkoncis.meeting.ended.v1");
    private final GoldenFile transcript = GoldenFile.read("se.superkoncis.meeting.transcript-ready.v1");

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{", "{\"meetingId\":", "nul", "{'a':1}", "{\"a\":01}", "\u0000", "<x/>"})
    void shouldCallBrokenJsonBadJson(String value) {
        // When
        Decoded decoded = ended.decode(codec, value);
        // Then
        assertThat(refused(decoded).reason()).isEqualTo(BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{}{", "{},"})
    void shouldRefuseWhatFollowsTheObject(String garbage) {
        // When
        Decoded decoded = ended.decode(codec, ended.data() + garbage.substring(2));
        // Then
        assertThat(refused(decoded).reason()).isEqualTo(BAD_JSON);
    }

    @Test
    void shouldRefuseARecordWithoutValue() {
        // When
        Decoded decoded = codec.decode(ended.topic(), ended.headers()::get, null);
        // Then
        assertThat(refused(decoded)).isEqualTo(new Decoded.Refused(BAD_JSON, "the record has no value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "true", "null", "{}"})
    void shouldCallOtherJsonASchemaViolation(String value) {
        // When
        Decoded decoded = ended.decode(codec, value);
        // Then
        assertThat(refused(decoded).reason()).isEqualTo(SCHEMA_VIOLATION);
    }

    @Test
    void shouldRefuseDeepNestingEvenInUnknownFields() {
        // Given
        String bomb = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ','
                + ended.data().substring(1);
        // When
        Decoded decoded = ended.decode(codec, bomb);
        // Then
        assertThat(refused(decoded).reason()).isEqualTo(BAD_JSON);
        assertThat(refused(decoded).detail()).contains("nested too deep");
    }

    @Test
    void shouldTakeATurnOf10MegabytesAndRefuseOneOf17() {
        // Given
        String said = "Då sätter vi i gång.";
        // When
        Decoded large = transcript.decode(codec, transcript.data().replace(said, "x".repeat(10_000_000)));
        Decoded tooLarge = transcript.decode(codec, transcript.data().replace(said, "x".repeat(17_000_000)));
        // Then
        assertThat(large).isInstanceOf(Decoded.Accepted.class);
        assertThat(refused(tooLarge).reason()).isEqualTo(BAD_JSON);
        assertThat(refused(tooLarge).detail()).contains("too long a text").hasSizeLessThan(200);
    }

    @Test
    void shouldRefuseAKeyThatComesTwice() {
        // Given two readers could disagree on which of the two tenants it is
        String twice = "{\"tenantId\":\"" + SECRET + "\"," + ended.data().substring(1);
        // When
        Decoded decoded = ended.decode(codec, twice);
        // Then
        assertThat(refused(decoded).reason()).isEqualTo(BAD_JSON);
        assertThat(refused(decoded).detail()).doesNotContain(SECRET);
    }

    @Test
    void shouldTellBrokenJsonInsideANestedObjectFromABrokenRule() {
        // When
        Decoded broken = transcript.decode(codec, transcript.data().replace("\"startMs\":0", "\"startMs\":0x0"));
        Decoded wrong = transcript.decode(codec, transcript.data().replace("\"startMs\":0", "\"startMs\":\"0\""));
        Decoded large =
                transcript.decode(codec, transcript.data().replace("\"startMs\":0", "\"startMs\":1" + "0".repeat(30)));
        // Then
        assertThat(refused(broken).reason()).isEqualTo(BAD_JSON);
        assertThat(refused(wrong))
                .isEqualTo(new Decoded.Refused(SCHEMA_VIOLATION, "turns.[].startMs has the wrong type or form"));
        assertThat(refused(large).reason()).isEqualTo(SCHEMA_VIOLATION);
        assertThat(refused(large).detail()).contains("startMs");
    }

    @Test
    void shouldMendHalfACharacterInTextAndRefuseItInAnId() {
        // When
        Decoded inText = transcript.decode(codec, transcript.data().replace("Veckomöte", "a\\ud83d b\\u0000c 👍"));
        Decoded inId = transcript.decode(
                codec, transcript.data().replace("\"meetingId\":\"möte-42\"", "\"meetingId\":\"m\\ud83d\""));
        // Then
        assertThat(((MeetingLifecycle.TranscriptReady) inText.match(Event::data, r -> null)).title())
                .isEqualTo("a\ufffd b\ufffdc 👍");
        assertThat(refused(inId).reason()).isEqualTo(SCHEMA_VIOLATION);
    }

    @Test
    void shouldAnswerBytesThatAreNoText() {
        // Given
        byte[] noise = new byte[2048];
        new Random(42).nextBytes(noise);
        List<byte[]> values = List.of(noise, ended.data().getBytes(UTF_16LE), "{\"a\":\"\u00ff".getBytes(ISO_8859_1));
        // When
        List<Decoded> answers = values.stream()
                .map(v -> codec.decode(ended.topic(), ended.headers()::get, v))
                .toList();
        // Then
        assertThat(answers.get(0)).isInstanceOf(Decoded.Refused.class);
        assertThat(answers.get(2)).isInstanceOf(Decoded.Refused.class);
        assertThat(answers).doesNotContainNull();
    }

    @Test
    void shouldNeverThrowOnCutOrFlippedBytes() {
        // Given
        byte[] good = transcript.data().getBytes(UTF_8);
        Random random = new Random(7);
        int refusals = 0;
        // When
        for (int i = 0; i < 3000; i++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            refusals +=
                    codec.decode(transcript.topic(), transcript.headers()::get, bad) instanceof Decoded.Refused ? 1 : 0;
        }
        // Then
        assertThat(refusals).isGreaterThan(2000);
    }

    static Set<String> names() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldNeverTellTheValueInARefusal(String name) throws Exception {
        // Given every field in turn holds a secret in a form that its rule refuses, or is an object with a secret key
        GoldenFile golden = GoldenFile.read(name);
        List<Decoded> answers = new ArrayList<>();
        for (String pointer : Mutations.pointers(EventJson.mapper().readTree(golden.data()), "")) {
            for (String secret : List.of(
                    '"' + SECRET + "\\u0001 " + "x".repeat(200) + '"',
                    "{\"" + SECRET + "\":[\"" + SECRET + "\"]}",
                    "[\"" + SECRET + "\"]",
                    SECRET)) {
                answers.add(golden.decode(codec, Mutations.replaced(golden.data(), pointer, secret)));
            }
        }
        // When
        List<String> details = answers.stream()
                .map(a -> a.match(accepted -> "", Decoded.Refused::detail))
                .filter(detail -> !detail.isEmpty())
                .toList();
        // Then
        assertThat(details).hasSizeGreaterThan(5).noneMatch(detail -> detail.contains("hemligt"));
    }

    private static Decoded.Refused refused(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return (Decoded.Refused) decoded;
    }
}
