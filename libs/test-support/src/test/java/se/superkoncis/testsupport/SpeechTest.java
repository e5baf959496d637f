package se.superkoncis.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeechTest {
    @Test
    void shouldSayTheSameForTheSameSeed() {
        assertThat(Speech.swedish(7).turns(50)).isEqualTo(Speech.swedish(7).turns(50));
        assertThat(Speech.swedish(7).turns(50)).isNotEqualTo(Speech.swedish(8).turns(50));
    }

    @Test
    void shouldSpeakTheLanguageItNames() {
        assertThat(Speech.swedish(1).language()).isEqualTo("sv");
        assertThat(Speech.english(1).language()).isEqualTo("en");
        assertThat(Speech.swedish(1).turns(200)).anyMatch(t -> t.text().contains("beslutar"));
        assertThat(Speech.english(1).turns(200)).anyMatch(t -> t.text().contains("agree"));
    }

    @Test
    void shouldGoForwardInTime() {
        var turns = Speech.english(3).turns(100);

        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).endMs()).isGreaterThan(turns.get(i).startMs());
            assertThat(turns.get(i).startMs())
                    .isGreaterThanOrEqualTo(i == 0 ? 0 : turns.get(i - 1).endMs());
            assertThat(turns.get(i).text()).isNotBlank().doesNotContain("%");
        }
    }
}
