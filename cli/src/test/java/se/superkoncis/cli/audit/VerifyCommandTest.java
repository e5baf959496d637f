package se.superkoncis.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.events.audit.AuditEntry;
import se.superkoncis.events.audit.AuditHead;

class VerifyCommandTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:30:00Z");
    private static final String CHAIN = "GET /api/agents/audit?order=asc";
    private static final String HEAD = "GET /api/agents/audit/head";
    private static final String KEYS = "GET /api/agents/audit/keys";

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey otherKey;

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;
    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    @BeforeAll
    static void makeKeys() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k1");
        otherKey = RsaJwkGenerator.generateJwk(2048);
        otherKey.setKeyId("k1");
    }

    @BeforeEach
    void start() throws Exception {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        String hash = AuditChain.BEGINNING;
        for (int i = 1; i <= 5; i++) {
            AuditEntry entry = new AuditEntry(
                    i,
                    "id-" + i,
                    AT,
                    "flags",
                    "anna",
                    "tag.changed",
                    "tag/canary",
                    null,
                    "prov åäö",
                    null,
                    JsonNodeFactory.instance.objectNode().put("canaryPercentage", i),
                    (long) i);
            String next = AuditChain.hash(hash, entry.text());
            lines.add(AuditChain.line(entry.text(), hash, next));
            hashes.add(next);
            hash = next;
        }
        server.json(HEAD, 200, head(5, key));
        server.json(KEYS, 200, keys(key));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSayThatTheChainIsUnbrokenAndWhoSignedItsHead() {
        // Given
        serve(lines);

        // When
        Run run = local.run("audit", "verify");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("✓ 5 entries, unbroken")
                .contains("✓ The head (entry 5, ")
                .contains("is signed by the key k1");
        assertThat(local.run("audit", "verify", "--json").out())
                .contains("\"verified\":true,\"entries\":5,\"hash\":\"" + hashes.get(4) + "\"")
                .contains("\"head\":\"SIGNED\",\"keyId\":\"k1\"");
    }

    @Test
    void shouldNotMindWhatIsAddedWhileItReads() throws Exception {
        // Given
        server.anew(HEAD).json(HEAD, 200, head(4, key));
        serve(lines);

        // Then
        assertThat(local.run("audit", "verify").out())
                .contains("5 entries, unbroken")
                .contains("entry 4");
    }

    @Test
    void shouldNameTheFirstEntryThatIsNotWhatItWas() {
        assertThat(broken(replaced(2, lines.get(2).replace("anna", "bo"))))
                .contains("broken at entry 3: the content of the entry was changed")
                .contains("Before it 2 entries are whole");
        assertThat(broken(without(1))).contains("broken at entry 2: an entry is missing");
        assertThat(broken(lines.subList(0, 4))).contains("broken at entry 5: the chain is cut off");
        assertThat(broken(replaced(0, "{\"sequence\":1}"))).contains("broken at entry 1: the line is no entry");
        assertThat(broken(List.of())).contains("broken at entry 1: the chain is cut off");
    }

    @Test
    void shouldNotBelieveAHeadThatSomebodyElseSigned() throws Exception {
        // Given
        serve(lines);
        server.anew(HEAD).json(HEAD, 200, head(5, otherKey));

        // When
        Run run = local.run("audit", "verify");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("5 entries, unbroken").contains("key k1) is not right. Do not trust the trail");
    }

    @Test
    void shouldSayThatAHeadIsNotSignedWhereTheServerHasNoKey() {
        // Given
        serve(lines);
        server.anew(HEAD).json(HEAD, 200, unsigned(5));
        server.anew(KEYS).json(KEYS, 200, "{\"keys\":[]}");

        // When
        Run run = local.run("audit", "verify");
        Run strict = local.run("audit", "verify", "--require-signature");

        // Then
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("! The head (entry 5").contains("is not signed. Give the service a signing key");
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.out()).contains("✗ The head must be signed and is not");
    }

    @Test
    void shouldNotBelieveAnUnsignedHeadOfAServerThatHasAKey() {
        // Given
        serve(lines);
        server.anew(HEAD).json(HEAD, 200, unsigned(5));

        // When
        Run run = local.run("audit", "verify");
        Run json = local.run("audit", "verify", "--json");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("5 entries, unbroken").contains("✗ The head must be signed and is not");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.out()).contains("\"verified\":false").contains("\"head\":\"UNSIGNED\"");
    }

    @Test
    void shouldRequireASignatureOfAKeptHeadToo() throws Exception {
        // Given
        serve(lines);
        Path signed = Files.writeString(home.resolve("signed.json"), head(3, key));
        Path bare = Files.writeString(home.resolve("bare.json"), unsigned(3));

        // When
        Run good = local.run("audit", "verify", "--head", signed.toString(), "--require-signature");
        Run lenient = local.run("audit", "verify", "--head", bare.toString());
        Run strict = local.run("audit", "verify", "--head", bare.toString(), "--require-signature");

        // Then
        assertThat(good.exit() + lenient.exit()).as(good.err() + lenient.err()).isZero();
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.err()).contains("✗ The kept head in");
    }

    @Test
    void shouldBelieveAHeadThatWasSignedByAFormerKeyTheServerStillGives() throws Exception {
        // Given
        RsaJsonWebKey former = RsaJwkGenerator.generateJwk(2048);
        former.setKeyId("k0");
        serve(lines);
        Path kept = Files.writeString(home.resolve("head.json"), head(3, former));
        server.anew(KEYS).json(KEYS, 200, new JsonWebKeySet(key, former).toJson());

        // When
        Run run = local.run("audit", "verify", "--head", kept.toString(), "--require-signature");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private String unsigned(int sequence) {
        return "{\"sequence\":" + sequence + ",\"hash\":\"" + hashes.get(sequence - 1)
                + "\",\"at\":\"2026-11-25T09:30:00Z\"}";
    }

    @Test
    void shouldCheckAnExportWithoutAnyServer() throws Exception {
        // Given
        Path export = Files.write(home.resolve("audit.ndjson"), lines);
        Path kept = Files.writeString(home.resolve("head.json"), head(3, key));
        Path keys = Files.writeString(home.resolve("keys.json"), keys(key));
        Path foreign = Files.writeString(home.resolve("other.json"), keys(otherKey));

        // When
        Run alone = local.run("audit", "verify", "--from", export.toString());
        Run held = local.run(
                "audit", "verify", "--from", export.toString(), "--head", kept.toString(), "--keys", keys.toString());
        Run unchecked = local.run("audit", "verify", "--from", export.toString(), "--head", kept.toString());
        Run forged = local.run(
                "audit",
                "verify",
                "--from",
                export.toString(),
                "--head",
                kept.toString(),
                "--keys",
                foreign.toString());

        // Then
        assertThat(alone.out()).contains("5 entries, unbroken").contains("Give one with --head");
        assertThat(held.out()).contains("(entry 3, ").contains("signed by the key k1");
        assertThat(unchecked.out()).contains("is not checked. Give the keys with --keys");
        assertThat(forged.exit()).isEqualTo(1);
        assertThat(alone.exit() + held.exit() + unchecked.exit()).isZero();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void shouldFindAChainThatWasRewrittenSinceAHeadWasKept() throws Exception {
        // Given
        serve(lines);
        Path kept = Files.writeString(
                home.resolve("head.json"), "{\"sequence\":3,\"hash\":\"" + "ab".repeat(32) + "\",\"at\":\"x\"}");

        // Then
        assertThat(local.run("audit", "verify", "--head", kept.toString()).out())
                .contains("broken at entry 3: the chain was rewritten");
    }

    @Test
    void shouldRefuseFilesThatAreNone() throws Exception {
        // Given
        Path junk = Files.writeString(home.resolve("junk.json"), "hej");

        // Then
        assertThat(local.run("audit", "verify", "--from", home.resolve("no").toString())
                        .err())
                .contains("no such file");
        assertThat(local.run("audit", "verify", "--head", junk.toString()).err())
                .contains("is no head");
        assertThat(local.run("audit", "verify", "--head", junk.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void shouldSayThatTheServerHasNoTrail() {
        // Given
        server.anew(HEAD);

        // Then
        assertThat(local.run("audit", "verify").err()).contains("says no (404)");
    }

    private String broken(List<String> chain) {
        server.anew(CHAIN);
        serve(chain);
        Run run = local.run("audit", "verify");
        assertThat(run.exit()).isEqualTo(1);
        return run.out();
    }

    private void serve(List<String> chain) {
        server.lines(CHAIN, chain.isEmpty() ? "" : String.join("\n", chain) + "\n");
    }

    private List<String> replaced(int at, String line) {
        List<String> chain = new ArrayList<>(lines);
        chain.set(at, line);
        return chain;
    }

    private List<String> without(int at) {
        List<String> chain = new ArrayList<>(lines);
        chain.remove(at);
        return chain;
    }

    private String head(int sequence, RsaJsonWebKey signer) throws Exception {
        AuditHead head = new AuditHead(sequence, hashes.get(sequence - 1), AT);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(head.text());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(signer.getKeyId());
        jws.setKey(signer.getPrivateKey());
        return head.text().replaceFirst("}$", ",\"signature\":\"" + jws.getCompactSerialization() + "\"}");
    }

    private static String keys(RsaJsonWebKey key) {
        return new JsonWebKeySet(key).toJson();
    }
}
