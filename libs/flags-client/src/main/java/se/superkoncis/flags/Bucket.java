package se.superkoncis.flags;

import java.nio.charset.StandardCharsets;

/**
 * The bucket of a tenant or meeting for one feature, 1–100: MurmurHash3 x86 32-bit (Austin Appleby, public domain) with
 * seed 0 over the UTF-8 form of {@code <group>:<id>}, unsigned, modulo 100, plus 1. It is what
 * <a href="https://docs.getunleash.io/reference/stickiness">Unleash</a> computes. The hash state after {@code <group>:} is
 * kept, and the id is encoded while it is hashed, so that a call allocates nothing.
 */
public final class Bucket {

    /** Larger than every percentage: an id that is missing has no bucket and gets nothing. */
    public static final int NONE = 101;

    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private final int prefixHash;
    private final int prefixTail;
    private final int prefixLength;

    /** Buckets of a group, which for our features is the feature's id. */
    public Bucket(String group) {
        byte[] bytes = (group + ':').getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        int block = 0;
        for (int i = 0; i < bytes.length; i++) {
            block |= (bytes[i] & 0xff) << ((i & 3) << 3);
            if ((i & 3) == 3) {
                hash = mix(hash, block);
                block = 0;
            }
        }
        prefixHash = hash;
        prefixTail = block;
        prefixLength = bytes.length;
    }

    /** The bucket of an id, 1–100, or {@link #NONE} for null. */
    public int of(String id) {
        if (id == null) {
            return NONE;
        }
        int hash = prefixHash;
        int block = prefixTail;
        int length = prefixLength;
        int chars = id.length();
        for (int i = 0; i < chars; i++) {
            int c = id.charAt(i);
            if (c >= 0x80) {
                return finish(id, i, hash, block, length);
            }
            block |= c << ((length & 3) << 3);
            if ((length++ & 3) == 3) {
                hash = mix(hash, block);
                block = 0;
            }
        }
        return bucket(hash, block, length);
    }

    /** The rest of an id from its first character outside ASCII. */
    private static int finish(String id, int from, int hash, int block, int length) {
        int chars = id.length();
        for (int i = from; i < chars; i++) {
            char c = id.charAt(i);
            int point = c;
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < chars && Character.isLowSurrogate(id.charAt(i + 1));
                // A lone surrogate is written as '?', as String.getBytes does.
                point = pair ? Character.toCodePoint(c, id.charAt(++i)) : '?';
            }
            long utf8 = utf8(point);
            do {
                block |= (int) (utf8 & 0xff) << ((length & 3) << 3);
                if ((length++ & 3) == 3) {
                    hash = mix(hash, block);
                    block = 0;
                }
                utf8 >>>= 8;
            } while (utf8 != 0);
        }
        return bucket(hash, block, length);
    }

    /** The UTF-8 bytes of a code point, first byte lowest. */
    private static long utf8(int point) {
        if (point < 0x80) {
            return point;
        }
        if (point < 0x800) {
            return (0xc0 | (point >> 6)) | continuation(point, 0, 1);
        }
        if (point < 0x10000) {
            return (0xe0 | (point >> 12)) | continuation(point, 6, 1) | continuation(point, 0, 2);
        }
        return (0xf0 | (point >> 18))
                | continuation(point, 12, 1)
                | continuation(point, 6, 2)
                | continuation(point, 0, 3);
    }

    /** Six bits of a code point from {@code shift} on, as the continuation byte at a position. */
    private static long continuation(int point, int shift, int position) {
        return (0x80L | ((point >> shift) & 0x3f)) << (position << 3);
    }

    private static int mix(int hash, int block) {
        return Integer.rotateLeft(hash ^ scramble(block), 13) * 5 + 0xe6546b64;
    }

    private static int scramble(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int bucket(int hash, int tail, int length) {
        int h = hash ^ scramble(tail) ^ length;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return Integer.remainderUnsigned(h, 100) + 1;
    }
}
