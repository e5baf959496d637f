package se.superkoncis.control.adapter.rest.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry as a line of CSV after <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. What a spreadsheet would take
 * for a formula gets an apostrophe in front (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>): names
 * and reasons come from outside.
 */
final class CsvLine {

    private static final List<String> COLUMNS = List.of(
            "sequence",
            "id",
            "at",
            "service",
            "actor",
            "action",
            "subject",
            "tenant",
            "reason",
            "before",
            "after",
            "revision",
            "previousHash",
            "hash");

    private static final String END = "\r\n";

    /** Also their full-width forms, which some spreadsheets read alike. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static String header() {
        return String.join(",", COLUMNS) + END;
    }

    static String of(JsonNode entry) {
        return COLUMNS.stream().map(name -> cell(entry.path(name))).collect(Collectors.joining(",")) + END;
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        String text = value.isTextual() ? value.textValue() : value.toString();
        String guarded = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
