package se.superkoncis.control.adapter.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    private final ObjectNode entry = JsonNodeFactory.instance.objectNode().put("sequence", 1);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void shouldTakeTheSpellOffFormulas(String text) {
        assertThat(CsvLine.of(entry.put("reason", text))).contains(",\"'" + text + "\",");
    }

    @Test
    void shouldQuoteWhatWouldEndAFieldOrALine() {
        assertThat(CsvLine.of(entry.put("reason", "a \"b\", c\r\nd").put("actor", "Åsa")))
                .isEqualTo("1,,,,\"Åsa\",,,,\"a \"\"b\"\", c\r\nd\",,,,,\r\n");
    }

    @Test
    void shouldHaveAsManyColumnsAsItsHeader() {
        long commas = CsvLine.header().chars().filter(c -> c == ',').count();
        assertThat(CsvLine.of(entry).chars().filter(c -> c == ',').count()).isEqualTo(commas);
        assertThat(CsvLine.header()).endsWith("\r\n");
    }
}
