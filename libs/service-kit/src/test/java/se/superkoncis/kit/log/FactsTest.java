package se.superkoncis.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void shouldWriteKeysAndValues() {
        assertThat(Facts.of("recap made")
                        .with("meetingId", "möte-42")
                        .with("points", 3)
                        .with("absent", null))
                .hasToString("recap made meetingId=möte-42 points=3");
    }

    @Test
    void shouldLetNoValueForgeALine() {
        assertThat(Facts.of("x").with("id", "a\nlevel=ERROR \"b\"\u202e").toString())
                .isEqualTo("x id=\"a\\u000alevel=ERROR \\\"b\\\"\\u202e\"");
    }

    @Test
    void shouldCutWhatIsTooLong() {
        assertThat(Facts.of("x").with("id", "a".repeat(5_000)).toString()).hasSizeLessThan(320);
    }
}
