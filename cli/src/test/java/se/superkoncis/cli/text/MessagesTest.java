package se.superkoncis.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void shouldHaveTheSameKeysInBothLanguages() throws IOException {
        assertThat(texts("sv").keySet()).isEqualTo(texts("en").keySet()).isNotEmpty();
    }

    @Test
    void shouldTakeTheSameArgumentsInBothLanguages() throws IOException {
        // Given
        Map<String, String> english = texts("en");

        // Then
        assertThat(texts("sv"))
                .allSatisfy((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(english.get(key))));
    }

    @Test
    void shouldFillInNumbersWithoutGrouping() {
        assertThat(new Messages(Language.SV).get("transcript.too-many-turns", "a.txt:3", 200_000))
                .isEqualTo("a.txt:3: har fler än 200000 repliker. Dela upp mötet.");
    }

    @Test
    void shouldSpeakSwedishUnlessAskedOtherwise() {
        assertThat(Language.chosen(new String[] {"demo"}, Map.of())).isEqualTo(Language.SV);
        assertThat(Language.chosen(new String[] {"demo"}, Map.of("SUPERKONCIS_LANG", "en_GB.UTF-8")))
                .isEqualTo(Language.EN);
        assertThat(Language.chosen(new String[] {"--lang", "sv", "demo"}, Map.of("SUPERKONCIS_LANG", "en")))
                .isEqualTo(Language.SV);
        assertThat(Language.chosen(new String[] {"demo", "--lang=en"}, Map.of()))
                .isEqualTo(Language.EN);
        assertThat(Language.chosen(new String[] {"--lang"}, Map.of())).isEqualTo(Language.SV);
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/se/superkoncis/cli/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
