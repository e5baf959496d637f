package se.superkoncis.events.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * How entries of the audit trail are linked: {@code hash = SHA-256(previous hash ‖ text of the entry)}, the previous hash as
 * its 32 bytes and the text ({@link CanonicalJson}) in UTF-8. Whoever changes, removes or moves an entry changes every hash
 * after it. In an export each line is an entry with its {@code previousHash} and {@code hash}; its text is the line without
 * these two, so that what a later version adds to entries is covered too.
 */
public final class AuditChain {

    /** The hash before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String PREVIOUS_HASH = "previousHash";
    private static final String HASH = "hash";

    private AuditChain() {}

    /**
     * The hash of an entry.
     *
     * @param previousHash of the entry before it, 64 hexadecimal digits
     * @param text the entry's
     */
    public static String hash(String previousHash, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(previousHash));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text of an entry that may carry its hashes. */
    public static String text(JsonNode entry) {
        ObjectNode bare = entry.deepCopy();
        return CanonicalJson.of(bare.without(List.of(PREVIOUS_HASH, HASH)));
    }

    /** The line of an export: a text with its hashes behind it. */
    public static String line(String text, String previousHash, String hash) {
        return text.substring(0, text.length() - 1) + ",\"" + PREVIOUS_HASH + "\":\"" + previousHash + "\",\"" + HASH
                + "\":\"" + hash + "\"}";
    }
}
