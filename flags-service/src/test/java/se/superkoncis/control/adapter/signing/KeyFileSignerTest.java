package se.superkoncis.control.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.control.audit.SigningKeyResource;
import se.superkoncis.control.config.AuditConfig;
import se.superkoncis.events.audit.AuditHead;
import se.superkoncis.events.audit.HeadSignature;

class KeyFileSignerTest {

    private static final AuditHead HEAD = new AuditHead(3, "ab".repeat(32), Instant.parse("2026-11-25T09:00:00Z"));

    private static KeyFileSigner signer(String file) {
        return new KeyFileSigner(new AuditConfig() {
            @Override
            public Optional<String> signingKey() {
                return Optional.ofNullable(file);
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
