package se.superkoncis.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:00:00Z");

    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>(List.of(AuditChain.BEGINNING));

    @BeforeEach
    void fiveEntries() {
        for (int i = 1; i <= 5; i++) {
            append(i, "nr " + i);
        }
    }

    private void append(long sequence, String reason) {
        AuditEntry entry = new AuditEntry(
                sequence,
                "id-" + sequence,
                AT,
                "flags",
                "åsa@example.se",
                "tag.changed",
                "tag/canary",
                sequence == 2 ? "acme" : null,
                reason,
                null,
                JsonNodeFactory.instance.objectNode().put("canaryPercentage", 12.50),
                sequence);
        String previous = hashes.get(hashes.size() - 1);
        String hash = AuditChain.hash(previous, entry.text());
        hashes.add(hash);
        lines.add(AuditChain.line(entry.text(), previous, hash));
    }

    private AuditHead head(int sequence) {
        return new AuditHead(sequence, hashes.get(sequence), AT);
    }

    private static Optional<ChainBreak> verify(ChainVerifier verifier, List<String> lines) {
        for (String line : lines) {
            Optional<ChainBreak> found = verifier.next(line);
            if (found.isPresent()) {
                return found;
            }
        }
        return verifier.end();
    }

    private void assertBroken(ChainVerifier verifier, long at, ChainBreak.Kind kind) {
        assertThat(verify(verifier, lines)).hasValueSatisfying(found -> {
            assertThat(found.sequence()).isEqualTo(at);
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.detail()).isNotBlank();
        });
    }

    @Test
    void shouldPinTheFormOfALine() {
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"action\":\"tag.changed\",\"actor\":\"åsa@example.se\",\"after\":{\"canaryPercentage\":12.5},"
                                + "\"at\":\"2026-11-25T09:00:00.000Z\",\"id\":\"id-2\",\"reason\":\"nr 2\",\"revision\":2,"
                                + "\"sequence\":2,\"service\":\"flags\",\"subject\":\"tag/canary\",\"tenant\":\"acme\","
                                + "\"previousHash\":\"" + hashes.get(1) + "\",\"hash\":\"" + hashes.get(2) + "\"}");
        assertThat(hashes.get(1)).isEqualTo("da9e932f6bdff031cdc70c78af4447cfc91e36ba3ab8272e24a3f767b0501b87");
    }

    @Test
    void shouldFollowAWholeChainAndRememberWhereItIs() {
        ChainVerifier verifier = ChainVerifier.fromStart().expecting(head(3)).expecting(head(5));
        assertThat(verify(verifier, lines)).isEmpty();
        assertThat(verifier.sequence()).isEqualTo(5);
        assertThat(verifier.hash()).isEqualTo(hashes.get(5));
    }

    @Test
    void shouldGoOnAfterAHeadThatIsTrusted() {
        assertThat(verify(ChainVerifier.after(head(2)), lines.subList(2, 5))).isEmpty();
        assertThat(verify(ChainVerifier.after(head(2)).expecting(head(2)), lines.subList(2, 5)))
                .isEmpty();
    }

    @Test
    void shouldTakeMembersInAnyOrderAndWithOthersThatALaterVersionAdds() {
        // Given
        String text = "{\"sequence\":6,\"origin\":\"a later version\",\"id\":\"x\"}";
        String hash = AuditChain.hash(hashes.get(5), "{\"id\":\"x\",\"origin\":\"a later version\",\"sequence\":6}");
        lines.add(AuditChain.line(text, hashes.get(5), hash));
        // Then
        assertThat(verify(ChainVerifier.fromStart(), lines)).isEmpty();
    }

    @Test
    void shouldFindAChangedEntry() {
        lines.set(2, lines.get(2).replace("nr 3", "nr 9"));
        assertBroken(ChainVerifier.fromStart(), 3, ChainBreak.Kind.CHANGED);
    }

    @Test
    void shouldFindAMissingAndAMovedEntry() {
        String third = lines.remove(2);
        assertBroken(ChainVerifier.fromStart(), 3, ChainBreak.Kind.GAP);
        lines.add(third);
        assertBroken(ChainVerifier.fromStart(), 3, ChainBreak.Kind.GAP);
    }

    @Test
    void shouldFindAnEntryThatWasMadeToFitItself() {
        // Given an entry changed together with its own hash
        String forged =
                AuditChain.hash(hashes.get(2), AuditChain.text(tree(lines.get(2).replace("nr 3", "nr 9"))));
        lines.set(2, lines.get(2).replace("nr 3", "nr 9").replace(hashes.get(3), forged));
        // Then the next one gives it away
        assertBroken(ChainVerifier.fromStart(), 4, ChainBreak.Kind.BROKEN_LINK);
    }

    @Test
    void shouldFindAChainRewrittenFromAnEntryOnByAHeadThatWasKept() {
        // Given
        AuditHead kept = head(4);
        hashes.subList(3, 6).clear();
        lines.subList(2, 5).clear();
        for (int i = 3; i <= 5; i++) {
            append(i, "as if nothing had been");
        }
        // Then
        assertThat(verify(ChainVerifier.fromStart(), lines)).isEmpty();
        assertBroken(ChainVerifier.fromStart().expecting(kept), 4, ChainBreak.Kind.REWRITTEN);
    }

    @Test
    void shouldFindAChainCutOff() {
        AuditHead kept = head(5);
        lines.remove(4);
        assertBroken(ChainVerifier.fromStart().expecting(kept), 5, ChainBreak.Kind.CUT_OFF);
        lines.clear();
        assertBroken(ChainVerifier.fromStart().expecting(kept), 1, ChainBreak.Kind.CUT_OFF);
    }

    @Test
    void shouldRefuseWhatIsNoEntry() {
        for (String line : List.of("", "x", "[]", "{}", "{\"sequence\":\"1\"}", "{\"sequence\":1,\"sequence\":1}")) {
            assertThat(ChainVerifier.fromStart().next(line))
                    .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(ChainBreak.Kind.UNREADABLE));
        }
        lines.set(0, lines.get(0).replace("12.5", "1e400"));
        assertBroken(ChainVerifier.fromStart(), 1, ChainBreak.Kind.CHANGED);
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String line) {
        try {
            return se.superkoncis.events.EventJson.mapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
