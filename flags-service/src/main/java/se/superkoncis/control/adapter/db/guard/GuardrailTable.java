package se.superkoncis.control.adapter.db.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.GuardrailState;
import se.superkoncis.control.domain.guardrail.GuardrailState.Holding;
import se.superkoncis.control.domain.guardrail.GuardrailState.NotApplied;
import se.superkoncis.control.domain.guardrail.GuardrailState.Returning;
import se.superkoncis.control.domain.guardrail.GuardrailState.Undone;
import se.superkoncis.control.domain.guardrail.GuardrailStore;
import se.superkoncis.control.domain.guardrail.Signal;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class GuardrailTable implements GuardrailStore {

    private static final String SELECT = "select * from guardrail where ? is null or id = ? order by id";

    private static final String SAVE = "insert into guardrail (id, state, step, clear, until_at, note, cool_down_ms,"
            + " last_signal_at, tripped_at, cleared_at, base, held_until, last_signal)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (id) do update set"
            + " state = excluded.state, step = excluded.step, clear = excluded.clear, until_at = excluded.until_at,"
            + " note = excluded.note, cool_down_ms = excluded.cool_down_ms, last_signal_at = excluded.last_signal_at,"
            + " tripped_at = excluded.tripped_at, cleared_at = excluded.cleared_at, base = excluded.base,"
            + " held_until = excluded.held_until, last_signal = excluded.last_signal";

    private final DataSource dataSource;
    private final ObjectMapper json = EventJson.mapper();

    GuardrailTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Guardrail> find(String id) {
        return select(id).stream().findFirst();
    }

    @Override
    public List<Guardrail> all() {
        return select(null);
    }

    private List<Guardrail> select(String id) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, id);
                select.setString(2, id);
                List<Guardrail> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(guardrail(row));
                    }
                }
                return found;
            }
        });
    }

    private Guardrail guardrail(ResultSet row) throws SQLException {
        Long coolDown = (Long) row.getObject("cool_down_ms");
        return new Guardrail(
                row.getString("id"),
                state(row),
                coolDown == null ? null : Duration.ofMillis(coolDown),
                time(row, "last_signal_at"),
                time(row, "tripped_at"),
                time(row, "cleared_at"),
                row.getBigDecimal("base"),
                time(row, "held_until"),
                signal(row.getString("last_signal")));
    }

    private static GuardrailState state(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        Instant until = time(row, "until_at");
        String note = row.getString("note");
        return switch (row.getString("state")) {
            case "HOLDING" -> new Holding(step, until, row.getBoolean("clear"));
            case "RETURNING" -> new Returning(step, until);
            case "UNDONE" -> new Undone(note);
            case "NOT_APPLIED" -> new NotApplied(obstacle(note));
            default -> new GuardrailState.Idle();
        };
    }

    /** What was kept before there were codes is said as it stands. */
    private static Reason obstacle(String note) {
        return Because.isKnown(note) ? Reason.of(Because.of(note)) : Reason.said(note);
    }

    @Override
    public void save(Guardrail guardrail) {
        GuardrailState state = guardrail.state();
        Sql.with(dataSource, connection -> {
            try (PreparedStatement save = connection.prepareStatement(SAVE)) {
                save.setString(1, guardrail.id());
                save.setString(2, state.name());
                save.setInt(3, state.level());
                save.setBoolean(4, state instanceof Holding holding && holding.clear());
                Params.time(save, 5, state.until());
                save.setString(
                        6,
                        state.obstacle() == null
                                ? state.undoneBy()
                                : state.obstacle().code());
                save.setObject(
                        7,
                        guardrail.coolDown() == null
                                ? null
                                : guardrail.coolDown().toMillis());
                Params.time(save, 8, guardrail.lastSignalAt());
                Params.time(save, 9, guardrail.trippedAt());
                Params.time(save, 10, guardrail.clearedAt());
                save.setBigDecimal(11, guardrail.base());
                Params.time(save, 12, guardrail.heldUntil());
                save.setString(13, text(guardrail.last()));
                return save.executeUpdate();
            }
        });
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Params.time(row, column).orElse(null);
    }

    private String text(Signal signal) {
        try {
            return signal == null ? null : json.writeValueAsString(signal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signal is not JSON", e);
        }
    }

    private Signal signal(String text) {
        try {
            return text == null ? null : json.readValue(text, Signal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("table guardrail holds no signal", e);
        }
    }
}
