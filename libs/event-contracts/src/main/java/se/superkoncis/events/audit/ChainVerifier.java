package se.superkoncis.events.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.superkoncis.events.EventJson;

/**
 * Checks a chain line by line, in the order of its sequence, holding nothing but the last hash: {@link #next} for each line of
 * an export, then {@link #end}. The first break is the answer; what follows it says nothing more. Not thread-safe.
 */
public final class ChainVerifier {

    private final ObjectMapper json = EventJson.mapper();
    private final Map<Long, AuditHead> expected = new TreeMap<>();
    private long sequence;
    private String hash;

    private ChainVerifier(long sequence, String hash) {
        this.sequence = sequence;
        this.hash = hash;
    }

    /** Checks from the first entry on. */
    public static ChainVerifier fromStart() {
        return new ChainVerifier(0, AuditChain.BEGINNING);
    }

    /** Checks what follows a head that is trusted. */
    public static ChainVerifier after(AuditHead head) {
        return new ChainVerifier(head.sequence(), head.hash());
    }

    /**
     * Also checks that the chain went, or goes, through this head; there may be several. One at or before the start is
     * compared with the start only.
     */
    public ChainVerifier expecting(AuditHead head) {
        expected.put(head.sequence(), head);
        return this;
    }

    /** Checks the next line of an export; empty when it continues the chain. */
    public Optional<ChainBreak> next(String line) {
        JsonNode entry = read(line);
        if (entry == null) {
            return broken(sequence + 1, ChainBreak.Kind.UNREADABLE, "the line is no entry of an export as NDJSON");
        }
        long found = entry.path("sequence").asLong();
        if (found != sequence + 1) {
            return broken(
                    sequence + 1, ChainBreak.Kind.GAP, "entry " + (sequence + 1) + " should stand here, not " + found);
        }
        if (!entry.path("previousHash").asText().equals(hash)) {
            return broken(found, ChainBreak.Kind.BROKEN_LINK, "it does not follow from the entry before it");
        }
        String stated = entry.path("hash").asText();
        if (!stated.equals(computed(entry))) {
            return broken(found, ChainBreak.Kind.CHANGED, "its content is not what its hash was made of");
        }
        sequence = found;
        hash = stated;
        return compared(expected.remove(found));
    }

    /** Checks that every expected head was reached. */
    public Optional<ChainBreak> end() {
        for (AuditHead head : expected.values()) {
            if (head.sequence() > sequence) {
                return broken(
                        sequence + 1,
                        ChainBreak.Kind.CUT_OFF,
                        "the chain ends at " + sequence + ", but it once had " + head.sequence() + " entries");
            }
            if (head.sequence() == sequence && compared(head).isPresent()) {
                return compared(head);
            }
        }
        return Optional.empty();
    }

    /** Number of the last entry that was checked. */
    public long sequence() {
        return sequence;
    }

    /** Hash of the last entry that was checked. */
    public String hash() {
        return hash;
    }

    private JsonNode read(String line) {
        try {
            JsonNode entry = json.readTree(line);
            boolean complete = entry != null
                    && entry.path("sequence").isIntegralNumber()
                    && entry.path("previousHash").isTextual()
                    && entry.path("hash").isTextual();
            return complete ? entry : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private String computed(JsonNode entry) {
        try {
            return AuditChain.hash(hash, AuditChain.text(entry));
        } catch (IllegalArgumentException e) {
            return ""; // a number that no entry can hold
        }
    }

    private Optional<ChainBreak> compared(AuditHead head) {
        return head == null || head.hash().equals(hash)
                ? Optional.empty()
                : broken(
                        head.sequence(),
                        ChainBreak.Kind.REWRITTEN,
                        "the head of " + EventJson.format(head.at()) + " has another hash for this entry");
    }

    private static Optional<ChainBreak> broken(long at, ChainBreak.Kind kind, String detail) {
        return Optional.of(new ChainBreak(at, kind, detail));
    }
}
