package se.superkoncis.kit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.outbox.Header;

class SourceRecordTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123Z");

    @Test
    void shouldSurviveAStayInTheDatabaseByteForByte() {
        // Given
        byte[] odd = {0, -1, 127, -128};
        SourceRecord record = new SourceRecord(
                "t", 3, 42L, AT, odd, List.of(new Header("a", odd), new Header("a", null), Header.of("å", "ö")), odd);
        // When
        SourceRecord back = SourceRecord.fromBytes(record.toBytes());
        // Then
        assertThat(back).usingRecursiveComparison().isEqualTo(record);
    }

    @Test
    void shouldKeepAMissingKeyAndValueMissing() {
        // Given
        SourceRecord record = new SourceRecord("t", 0, 0, AT, null, List.of(), null);
        // When
        SourceRecord back = SourceRecord.fromBytes(record.toBytes());
        // Then
        assertThat(back.key()).isNull();
        assertThat(back.value()).isNull();
        assertThat(back.keyText()).isEmpty();
    }

    @Test
    void shouldAnswerTheLastHeaderOfAName() {
        // Given
        SourceRecord record =
                new SourceRecord("t", 0, 0, AT, null, List.of(Header.of("a", "1"), Header.of("a", "2")), null);
        // Then
        assertThat(record.header("a")).isEqualTo("2");
        assertThat(record.header("b")).isNull();
    }

    @Test
    void shouldRefuseAFormatItDoesNotKnow() {
        assertThatThrownBy(() -> SourceRecord.fromBytes(new byte[] {9, 0, 0}))
                .hasMessage("stored record has format 9, known is 1");
    }
}
