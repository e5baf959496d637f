package se.superkoncis.kit.channel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.superkoncis.kit.outbox.Header;

/**
 * A record as it came from the broker, kept byte for byte so that a dead letter holds the original.
 *
 * @param timestamp the record's time; the broker's append time on topics that stamp it
 */
@SuppressWarnings("ArrayRecordComponent") // original bytes, never compared
public record SourceRecord(
        String topic, int partition, long offset, Instant timestamp, byte[] key, List<Header> headers, byte[] value) {

    private static final int FORMAT = 1;
    private static final int MAX_KEY_TEXT = 512;

    public SourceRecord {
        headers = List.copyOf(headers);
    }

    static SourceRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(h -> headers.add(new Header(h.key(), h.value())));
        return new SourceRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                headers,
                record.value());
    }

    /** Text of the last header of this name, null when there is none: the last one counts, as in Kafka's own API. */
    public String header(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equals(name)) {
                return headers.get(i).text();
            }
        }
        return null;
    }

    /**
     * The key as text that a database takes: itself when it is short and printable, else its hash; empty when there is
     * none. Equal keys give equal texts.
     */
    public String keyText() {
        if (key == null) {
            return "";
        }
        String text = new String(key, StandardCharsets.UTF_8);
        return isPlain(text) ? text : "sha256:" + HexFormat.of().formatHex(sha256(key));
    }

    private static boolean isPlain(String text) {
        if (text.length() > MAX_KEY_TEXT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /** What an erasure finds the record by: the key, which is the meeting's id on topics about meetings. */
    public String subject() {
        return key == null ? null : keyText();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes for a stay in the database. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(topic);
            out.writeInt(partition);
            out.writeLong(offset);
            out.writeLong(timestamp.toEpochMilli());
            write(out, key);
            out.writeInt(headers.size());
            for (Header header : headers) {
                write(out, header.name().getBytes(StandardCharsets.UTF_8));
                write(out, header.value());
            }
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static SourceRecord fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readUnsignedByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("stored record has format " + format + ", known is " + FORMAT);
            }
            String topic = in.readUTF();
            int partition = in.readInt();
            long offset = in.readLong();
            Instant timestamp = Instant.ofEpochMilli(in.readLong());
            byte[] key = read(in);
            int count = in.readInt();
            List<Header> headers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                headers.add(new Header(new String(read(in), StandardCharsets.UTF_8), read(in)));
            }
            return new SourceRecord(topic, partition, offset, timestamp, key, headers, read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
