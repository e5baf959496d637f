package se.superkoncis.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void shouldSurviveAStayInTheDatabase() {
        // Given names that repeat, a value that is no text, one that is empty and one that is missing
        List<Header> headers = List.of(
                Header.of("ce_id", "möte-1"),
                new Header("ce_id", new byte[] {0, -1, 10}),
                Header.of("", ""),
                new Header("räksmörgås", null));
        // When
        List<Header> read = Header.fromBytes(Header.toBytes(headers));
        // Then
        assertThat(read).extracting(Header::name).containsExactly("ce_id", "ce_id", "", "räksmörgås");
        assertThat(read)
                .extracting(Header::value)
                .containsExactly("möte-1".getBytes(StandardCharsets.UTF_8), new byte[] {0, -1, 10}, new byte[0], null);
    }

    @Test
    void shouldKeepARecordWithoutHeaders() {
        assertThat(Header.fromBytes(Header.toBytes(List.of()))).isEmpty();
    }

    @Test
    void shouldReadTheJsonOfRowsFromBefore() {
        // When
        List<Header> read =
                Header.fromJson("[{\"name\":\"ce_id\",\"value\":\"bcO2dGU=\"},{\"name\":\"x\",\"value\":null}]");
        // Then
        assertThat(read).extracting(Header::name).containsExactly("ce_id", "x");
        assertThat(read).extracting(Header::text).containsExactly("möte", null);
    }
}
