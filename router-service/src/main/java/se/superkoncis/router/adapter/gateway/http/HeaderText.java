package se.superkoncis.router.adapter.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text of a header beyond ASCII, as in the id {@code möte-42}. Some clients send it as UTF-8, some as Latin-1; the server reads every
 * byte as a letter of Latin-1. What is UTF-8 is hardly ever meant as Latin-1, and were it read so, a meeting would have two budgets.
 */
public final class HeaderText {

    private HeaderText() {}

    /** The text that was meant. */
    public static String of(String read) {
        if (read.chars().allMatch(c -> c < 0x80) || read.chars().anyMatch(c -> c > 0xff)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return read;
        }
    }
}
