package se.superkoncis.router.domain.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastResortTest {

    private final LastResort lastResort = new LastResort();

    @Test
    void shouldSayInSwedishThatNoModelAnsweredAndQuoteTheText() {
        // When
        LastResort.Quoted quoted = lastResort.answer(
                List.of("Vi har bestämt att piloten i Malmö startar den 3 mars. Anna skickar kontraktet på fredag."),
                150);
        // Then
        assertThat(quoted.language()).isEqualTo("sv");
        assertThat(quoted.text()).startsWith("Ingen språkmodell kunde anropas").contains("piloten i Malmö startar");
    }

    @Test
    void shouldSayItInEnglishToEnglishText() {
        // When
        LastResort.Quoted quoted =
                lastResort.answer(List.of("We decided that the pilot starts on the third of March in Malmö."), 150);
        // Then
        assertThat(quoted.text())
                .startsWith("No language model could be called")
                .contains("the pilot starts");
    }

    @Test
    void shouldSayItWithoutQuotesWhenThereIsNothingToQuote() {
        // When
        LastResort.Quoted quoted = lastResort.answer(List.of(), 150);
        // Then
        assertThat(quoted.quotes()).isEmpty();
        assertThat(quoted.text()).isEqualTo("Ingen språkmodell kunde anropas. Försök igen senare.");
    }

    @Test
    void shouldReadNoMoreThanTheNewestPartOfALongText() {
        // Given
        String old = "Den gamla frågan gällde färgen på bussarna i Lund och inget annat. ".repeat(2_000);
        // When
        LastResort.Quoted quoted =
                lastResort.answer(List.of(old, "Vi beslutade att bygga bron över älven nästa sommar med betong."), 60);
        // Then
        assertThat(quoted.text()).contains("bygga bron");
    }
}
