package se.superkoncis.cli.stack.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.StackFolder;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @TempDir
    Path home;

    private StackFolder folder;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @BeforeEach
    void makeFolder() {
        folder = new StackFolder(home.resolve("stack")).create(false);
    }

    @Test
    void shouldSignATokenThatThePublicKeyVerifies() throws IOException, GeneralSecurityException {
        // Given
        SigningKey key = SigningKey.in(folder);

        // When
        String token = new Tokens(key, clock).issue(Role.MEMBER, "nordvik", Duration.ofHours(1));

        // Then
        String[] parts = token.split("\\.");
        JsonNode header = json(parts[0]);
        JsonNode claims = json(parts[1]);
        assertThat(header.path("alg").asText()).isEqualTo("RS256");
        assertThat(claims.path("iss").asText()).isEqualTo("superkoncis-local");
        assertThat(claims.path("aud").asText()).isEqualTo("superkoncis");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly("member");
        assertThat(claims.path("tenant").asText()).isEqualTo("nordvik");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.plusSeconds(3600).getEpochSecond());
        assertThat(isSigned(parts, key)).isTrue();
    }

    @Test
    void shouldKeepOneKeyAndOneSetOfPasswordsPerFolder() {
        // When
        SigningKey first = SigningKey.in(folder);
        String password = new Passwords(folder).of("router_app");

        // Then
        assertThat(SigningKey.in(folder).privateKey()).isEqualTo(first.privateKey());
        assertThat(new Passwords(folder).of("router_app")).isEqualTo(password).hasSizeGreaterThan(30);
        assertThat(new Passwords(folder).of("router_owner")).isNotEqualTo(password);
    }

    @Test
    void shouldLetNobodyElseReadSecrets() throws IOException {
        // When
        SigningKey.in(folder);
        new Passwords(folder).of("router_app");
        new SignInCodes(folder, clock).issue(Role.ADMIN, null, Duration.ofMinutes(1));

        // Then
        try (Stream<Path> all = Files.walk(folder.keys())) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldTakeACodeOnceAndNotWhenItHasExpired() {
        // Given
        SignInCodes codes = new SignInCodes(folder, clock);
        SignInCodes later = new SignInCodes(folder, Clock.offset(clock, Duration.ofMinutes(16)));

        // When
        String code = codes.issue(Role.MEMBER, "nordvik", Duration.ofMinutes(15));
        String expired = codes.issue(Role.ADMIN, null, Duration.ofMinutes(15));

        // Then
        assertThat(codes.isValid(code)).isTrue();
        assertThat(codes.isValid(code)).isTrue();
        assertThat(codes.take(code)).map(SignInCodes.Grant::role).hasValue(Role.MEMBER);
        assertThat(codes.take(code)).isEmpty();
        assertThat(later.isValid(expired)).isFalse();
        assertThat(later.take(expired)).isEmpty();
        assertThat(codes.take("../../stack.json")).isEmpty();
        assertThat(codes.take(null)).isEmpty();
    }

    private static boolean isSigned(String[] parts, SigningKey key) throws IOException, GeneralSecurityException {
        String pem = Files.readString(key.publicKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode json(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
