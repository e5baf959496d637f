package se.superkoncis.router.costs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.WireRecord;
import se.superkoncis.events.cost.CostTotals;

/** Every query of docs/costs.md runs, over lines as kcat writes them, and comes to what CostTotals comes to. */
class CostPageTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static final CostTotals TOTALS = new CostTotals();
    private static List<List<Map<String, Object>>> answers;

    @BeforeAll
    static void runThePage() throws Exception {
        List<Event<?>> events = CostStream.generated();
        events.forEach(TOTALS::add);
        Path lines = Files.write(
                folder.resolve("costs.jsonl"),
                events.stream().map(CostPageTest::kcat).toList(),
                UTF_8);
        answers = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String sql : blocks()) {
                boolean rows = statement.execute(sql.replace("'costs.jsonl'", "'" + lines + "'"));
                answers.add(rows ? read(statement.getResultSet()) : List.of());
            }
        }
    }

    @Test
    void shouldAnswerEveryQueryOfThePage() {
        assertThat(answers).hasSize(6);
        assertThat(answers.subList(1, 6)).noneMatch(List::isEmpty);
    }

    @Test
    void shouldComeToTheTotalsOfEachTenantAndMonth() {
        // When
        List<Map<String, Object>> months = answers.get(1);
        // Then
        assertThat(months).hasSize(TOTALS.months().size()).allSatisfy(row -> {
            CostTotals.Total total =
                    TOTALS.ofMonth((String) row.get("tenant"), YearMonth.parse((String) row.get("month")));
            assertThat((BigDecimal) row.get("sek")).isEqualByComparingTo(total.cost());
            assertThat((BigDecimal) row.get("shadow_sek")).isEqualByComparingTo(total.shadow());
        });
    }

    @Test
    void shouldCountEachMeetingOnceAndLeaveOutTheShadow() {
        // When
        Map<String, Object> meetings = answers.get(2).get(0);
        // Then
        long shown = TOTALS.meetings().values().stream()
                .filter(t -> t.cost().signum() != 0)
                .count();
        assertThat(((Number) meetings.get("meetings")).longValue()).isEqualTo(shown);
    }

    @Test
    void shouldAddUpToTheSameByTierAndModel() {
        // When
        BigDecimal byTier = answers.get(3).stream()
                .map(row -> (BigDecimal) row.get("sek"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // Then
        assertThat(byTier)
                .isEqualByComparingTo(TOTALS.months().values().stream()
                        .map(CostTotals.Total::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void shouldFindWhatWasCorrected() {
        // When
        List<Map<String, Object>> corrections = answers.get(4);
        // Then
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).get("meter")).isEqualTo("output-tokens");
        assertThat((BigDecimal) corrections.get(0).get("difference")).isEqualByComparingTo(CostStream.CORRECTED);
    }

    @Test
    void shouldTellWhatTheMoneyRestsOn() {
        assertThat(answers.get(5)).extracting(row -> row.get("known")).contains("REPORTED", "MEASURED");
    }

    private static List<String> blocks() throws IOException {
        Path page = Path.of("..", "docs", "costs.md");
        Matcher matcher = SQL.matcher(Files.readString(page));
        return matcher.results().map(r -> r.group(1)).toList();
    }

    /** A record as {@code kcat -J} writes it. */
    private static String kcat(Event<?> event) {
        WireRecord record = new CloudEvents().encode(event);
        ObjectNode line = EventJson.mapper().createObjectNode();
        line.put("topic", record.topic()).put("partition", 0).put("offset", 0).put("tstype", "create");
        line.put("ts", event.time().toEpochMilli()).put("broker", 1);
        ArrayNode headers = line.putArray("headers");
        record.headers().forEach((name, value) -> headers.add(name).add(value));
        return line.put("key", record.key())
                .put("payload", new String(record.value(), UTF_8))
                .toString();
    }

    private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
        List<Map<String, Object>> read = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
            }
            read.add(row);
        }
        return read;
    }
}
