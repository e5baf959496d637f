package se.superkoncis.embedded.provider.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** A vector of 64 numbers and length 1 that depends on the words of a text only: alike texts lie near each other. */
record Vector(float[] values) {
    private static final int SIZE = 64;

    static Vector of(String text) {
        double[] sum = new double[SIZE];
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+")).forEach(word -> {
            int hash = word.hashCode() * 0x9E3779B1;
            sum[(hash >>> 8) % SIZE] += (hash & 1) == 0 ? 1 : -1;
        });
        double length =
                Math.max(1e-9, Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum()));
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) (sum[i] / length);
        }
        return new Vector(values);
    }

    ArrayNode array() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(SIZE);
        for (float value : values) {
            array.add(value);
        }
        return array;
    }

    /** Little-endian 32-bit floats, as the official clients ask for. */
    String base64() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
