package se.superkoncis.control.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.control.audit.SigningKeyResource;
import se.superkoncis.control.config.AuditConfig;
import se.superkoncis.events.audit.AuditHead;
import se.superkoncis.events.audit.HeadSignature;

class KeyFileSignerTest {

    private static final AuditHead HEAD = new AuditHead(3, "ab".repeat(32), Instant.parse("2026-11-25T09:00:00Z"));

    private static KeyFileSigner signer(String file, String... former) {
        return new KeyFileSigner(new AuditConfig() {
            @Override
            public Optional<String> signingKey() {
                return Optional.ofNullable(file);
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return former.length == 0 ? Optional.empty() : Optional.of(List.of(former));
            }

            @Override
            public Duration checkEvery() {
                return Duration.ofSeconds(10);
            }

            @Override
            public int checkAtOnce() {
                return 1;
            }

            @Override
            public Duration checkAgain() {
                return Duration.ofDays(1);
            }
        });
    }

    @Test
    void shouldSignSoThatItsPublicKeysProveIt() throws IOException {
        Path file = SigningKeyResource.newKeyFile(2048);
        KeyFileSigner signer = signer(file.toString());
        Files.delete(file);
        assertThat(HeadSignature.verify(signer.sign(HEAD.text()).orElseThrow(), signer.keys()))
                .contains(HEAD);
        assertThat(HeadSignature.verify(
                        signer.sign(HEAD.text()).orElseThrow(), signer(null).keys()))
                .isEmpty();
    }

    @Test
    void shouldGiveFormerKeysSoThatWhatTheySignedCanStillBeVerified(@TempDir Path folder) throws IOException {
        // Given
        Path old = SigningKeyResource.newKeyFile(2048);
        Path current = SigningKeyResource.newKeyFile(2048);
        KeyFileSigner before = signer(old.toString());
        String signed = before.sign(HEAD.text()).orElseThrow();
        String open = before.keys();
        // When
        KeyFileSigner after = signer(current.toString(), old.toString(), current.toString());
        // Then
        assertThat(HeadSignature.verify(signed, after.keys())).contains(HEAD);
        assertThat(HeadSignature.verify(after.sign(HEAD.text()).orElseThrow(), after.keys()))
                .contains(HEAD);
        assertThat(HeadSignature.verify(after.sign(HEAD.text()).orElseThrow(), open))
                .isEmpty();
        assertThat(after.keys().split("\"kid\"", -1)).as("each key once").hasSize(3);
        assertThat(after.keys()).doesNotContain("\"d\"");
        Files.delete(old);
        Files.delete(current);
    }

    @Test
    void shouldTakeAFormerKeyByItsPublicPart(@TempDir Path folder) throws Exception {
        // Given
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        String open = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(rsa.generateKeyPair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Path file = Files.writeString(folder.resolve("former.pem"), open);
        Path junk = Files.writeString(folder.resolve("junk.pem"), "not a key");
        // When
        KeyFileSigner signer = signer(null, file.toString());
        // Then
        assertThat(signer.keys()).contains("\"kid\"");
        assertThat(signer.sign(HEAD.text())).isEmpty();
        assertThatThrownBy(() -> signer(null, junk.toString()))
                .hasMessageContaining("superkoncis.audit.former-keys")
                .hasMessageContaining(junk.toString());
    }

    @Test
    void shouldSignNothingWithoutAKey() {
        assertThat(signer(null).sign(HEAD.text())).isEmpty();
        assertThat(signer(null).keys()).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void shouldSayWhichFileCannotBeUsedAndHowToMakeOne(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("key.pem"), "not a key");
        Path weak = SigningKeyResource.newKeyFile(1024);
        for (Path bad : new Path[] {folder.resolve("missing.pem"), text, weak}) {
            assertThatThrownBy(() -> signer(bad.toString()))
                    .hasMessageContaining("superkoncis.audit.signing-key")
                    .hasMessageContaining(bad.toString())
                    .hasMessageContaining("openssl genpkey");
        }
        Files.delete(weak);
    }
}
