package se.superkoncis.kit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void shouldDoubleUpToTheLongest() {
        assertThat(Backoff.after(0, FIRST, LONGEST)).isEqualTo(FIRST);
        assertThat(Backoff.after(3, FIRST, LONGEST)).isEqualTo(Duration.ofMillis(1_600));
        assertThat(Backoff.after(10_000, FIRST, LONGEST)).isEqualTo(LONGEST);
    }

    @Test
    void shouldSpreadBetweenHalfAndAllOfTheWait() {
        // Given
        Backoff backoff = new Backoff(FIRST, LONGEST);
        for (int failures = 0; failures < 12; failures++) {
            Duration whole = backoff.peek();
            // When
            Duration wait = backoff.next();
            // Then
            assertThat(wait).isBetween(whole.dividedBy(2), whole);
        }
        backoff.reset();
        assertThat(backoff.peek()).isEqualTo(FIRST);
    }
}
