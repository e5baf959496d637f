package se.superkoncis.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.RecapReady;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@QuarkusTestResource(PlatformServer.class)
class ReferenceTest {

    private final String id = "r-" + UUID.randomUUID();
    private final Events meeting = Events.meeting(id, "acme");

    @Test
    void shouldReadATranscriptFromAnAllowedFolder() throws IOException {
        // Given
        byte[] body = body("Vi beslutar att köpa in den nya skrivaren till kontoret i Umeå.");
        Path file = Files.write(PlatformServer.FOLDER.resolve(id + ".json"), body);
        // When
        Events.publish(meeting.transcriptReadyAt(1, file.toUri(), sha256(body), body.length));
        // Then
        assertThat(recap().points()).isNotEmpty();
    }

    @Test
    void shouldReadATranscriptFromAnAllowedOriginAndTryAgainWhenItIsBusy() throws IOException {
        // Given
        byte[] body = body("Vi beslutar att köpa in den nya skrivaren till kontoret i Umeå.");
        PlatformServer.serve("/" + id, body, 2);
        // When
        Events.publish(meeting.transcriptReadyAt(1, PlatformServer.uri("/" + id), sha256(body), body.length));
        // Then
        assertThat(recap().points()).isNotEmpty();
    }

    @Test
    void shouldReadAHugeTurnAndAHundredThousandTurns() throws IOException {
        // Given
        String sentence = "Vi beslutar att avdelningen flyttar till det nya huset i mars. ";
        byte[] huge = body(sentence.repeat(10_000_000 / sentence.length()));
        StringBuilder many = new StringBuilder("{\"turns\":[");
        for (int i = 0; i < 100_000; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{\"speaker\":\"Eva\",\"text\":\"Punkt ")
                    .append(i)
                    .append(" är klar.\"}");
        }
        byte[] lots = many.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        Path one = Files.write(PlatformServer.FOLDER.resolve(id + "-1.json"), huge);
        Path two = Files.write(PlatformServer.FOLDER.resolve(id + "-2.json"), lots);
        // When
        Events.publish(
                meeting.transcriptReadyAt(1, one.toUri(), sha256(huge), huge.length),
                meeting.transcriptReadyAt(2, two.toUri(), sha256(lots), lots.length));
        // Then
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            assertThat(reader.untilOfKey(id, 2))
                    .extracting(r -> r.data(RecapReady.class).transcriptVersion())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void shouldSendWhatItMayNotOrCannotReadToTheDlq() throws IOException {
        // Given
        byte[] body = body("Hej.");
        Path file = Files.write(PlatformServer.FOLDER.resolve(id + ".json"), body);
        Path link = Files.createSymbolicLink(PlatformServer.FOLDER.resolve(id + "-link"), Path.of("/etc/hostname"));
        byte[] noTranscript = "{\"turns\":[{\"speaker\":1}]}".getBytes(StandardCharsets.UTF_8);
        Path bad = Files.write(PlatformServer.FOLDER.resolve(id + "-bad.json"), noTranscript);
        // When
        Events.publish(
                meeting.transcriptReadyAt(1, file.toUri(), sha256("x".getBytes(StandardCharsets.UTF_8)), body.length),
                meeting.transcriptReadyAt(2, URI.create("http://169.254.169.254/latest"), sha256(body), 10),
                meeting.transcriptReadyAt(3, URI.create("file:///etc/hostname"), sha256(body), 10),
                meeting.transcriptReadyAt(4, link.toUri(), sha256(body), 10),
                meeting.transcriptReadyAt(5, URI.create("ftp://example.org/x"), sha256(body), 10),
                meeting.transcriptReadyAt(6, file.resolveSibling("none").toUri(), sha256(body), 10),
                meeting.transcriptReadyAt(7, PlatformServer.uri("/nowhere"), sha256(body), 10),
                meeting.transcriptReadyAt(8, file.toUri(), sha256(body), 100_000_000_000L),
                meeting.transcriptReadyAt(9, bad.toUri(), sha256(noTranscript), noTranscript.length),
                meeting.transcriptReadyAt(10, file.toUri(), sha256(body), body.length));
        // Then
        try (TopicReader reader = TopicReader.of("meeting.lifecycle.v1.dlq")) {
            assertThat(reader.untilOfKey(id, 9))
                    .extracting(r -> r.headers().get("dlq_reason"))
                    .containsExactly(
                            "HASH_MISMATCH",
                            "FORBIDDEN_REFERENCE",
                            "FORBIDDEN_REFERENCE",
                            "FORBIDDEN_REFERENCE",
                            "FORBIDDEN_REFERENCE",
                            "REFERENCE_GONE",
                            "REFERENCE_GONE",
                            "REFERENCE_TOO_LARGE",
                            "BAD_TRANSCRIPT");
        }
        assertThat(recap().transcriptVersion()).isEqualTo(10);
        assertThat(Tables.query("select status from router.recap where meeting_id = ? order by version limit 2", id))
                .containsExactly("FAILED", "FAILED");
    }

    private RecapReady recap() {
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            TopicRecord record = reader.untilOfKey(id, 1).get(0);
            return record.data(RecapReady.class);
        }
    }

    private static byte[] body(String text) {
        return ("{\"turns\":[{\"speaker\":\"Eva\",\"text\":\"" + text + "\"}]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
