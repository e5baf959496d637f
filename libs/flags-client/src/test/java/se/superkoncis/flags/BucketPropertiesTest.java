package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;

class BucketPropertiesTest {

    @Property
    void shouldEqualThePlainAlgorithmOnAnyText(@ForAll String group, @ForAll String id) {
        int expected = Integer.remainderUnsigned(murmur3((group + ':' + id).getBytes(StandardCharsets.UTF_8)), 100) + 1;
        assertThat(new Bucket(group).of(id)).isEqualTo(expected);
    }

    @Property
    void shouldNeverRemoveAnyoneWhenAPercentageRises(
            @ForAll String tenant,
            @ForAll String meeting,
            @ForAll Stickiness stickiness,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other) {
        boolean before = on(Math.min(one, other), stickiness, tenant, meeting);
        boolean after = on(Math.max(one, other), stickiness, tenant, meeting);
        assertThat(after || !before).isTrue();
    }

    private static boolean on(int percentage, Stickiness stickiness, String tenant, String meeting) {
        return Documents.snapshot(
                        Documents.feature("model-router", true, false, percentage, Audience.EVERYONE, stickiness))
                .isEnabled("model-router", tenant, meeting)
                .enabled();
    }

    /** The reference algorithm on whole bytes, written apart from the one under test. */
    private static int murmur3(byte[] data) {
        int h = 0;
        int i = 0;
        for (; i + 4 <= data.length; i += 4) {
            int k = data[i] & 0xff
                    | (data[i + 1] & 0xff) << 8
                    | (data[i + 2] & 0xff) << 16
                    | (data[i + 3] & 0xff) << 24;
            h = Integer.rotateLeft(h ^ Integer.rotateLeft(k * 0xcc9e2d51, 15) * 0x1b873593, 13) * 5 + 0xe6546b64;
        }
        int k = 0;
        for (int j = data.length - 1; j >= i; j--) {
            k = k << 8 | data[j] & 0xff;
        }
        if (i < data.length) {
            h ^= Integer.rotateLeft(k * 0xcc9e2d51, 15) * 0x1b873593;
        }
        h ^= data.length;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
