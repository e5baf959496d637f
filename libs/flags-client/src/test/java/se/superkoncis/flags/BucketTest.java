package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {

    @ParameterizedTest
    @CsvSource({"model-router, acme, 28", "decision-close-card, möte-42, 32"})
    void shouldGiveThePinnedBuckets(String group, String id, int expected) {
        assertThat(new Bucket(group).of(id)).isEqualTo(expected);
    }

    @Test
    void shouldGiveNothingToAMissingId() {
        assertThat(new Bucket("model-router").of(null)).isGreaterThan(100);
    }

    @Test
    void shouldSpreadIdsEvenly() {
        int[] hits = new int[101];
        Bucket bucket = new Bucket("model-router");
        for (int i = 0; i < 100_000; i++) {
            hits[bucket.of("tenant-" + i)]++;
        }
        for (int b = 1; b <= 100; b++) {
            assertThat(hits[b]).as("bucket %d", b).isBetween(850, 1150);
        }
    }
}
