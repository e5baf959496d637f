package se.superkoncis.control.adapter.rest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void shouldReadAReasonThatATerminalSentInAHeader() {
        // Given the bytes of UTF-8, as HTTP hands them on
        String sent = new String("övning på gång".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        // Then
        assertThat(Wishes.written(sent)).isEqualTo("övning på gång");
        assertThat(Wishes.written("övning")).as("Latin-1").isEqualTo("övning");
        assertThat(Wishes.written("plain")).isEqualTo("plain");
        assertThat(Wishes.written(null)).isNull();
    }
}
