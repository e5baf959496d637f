package se.superkoncis.router.adapter.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"m-42", "möte-42", "réunion Ångström", "räksmörgås"})
    void shouldReadWhatWasMeantHoweverItWasSent(String text) {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
            // When the server takes each byte for a letter
            String read = HeaderText.of(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
            // Then
            assertThat(read).isEqualTo(text);
        }
    }
}
