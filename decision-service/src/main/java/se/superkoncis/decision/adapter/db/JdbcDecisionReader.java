package se.superkoncis.decision.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.decision.application.DecisionReader;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.meeting.TranscriptKey;

/** Reads for people; row security narrows them to the caller's tenant. */
@ApplicationScoped
class JdbcDecisionReader implements DecisionReader {

    private final DataSource dataSource;
    private final SearchJson json = new SearchJson();

    JdbcDecisionReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<MeetingView> meetings(String meetingId, Optional<String> tenantId) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from search where meeting_id = ?"
                    + " and (?::text is null or tenant_id = ?) order by tenant_id, version desc")) {
                select.setString(1, meetingId);
                select.setString(2, tenantId.orElse(null));
                select.setString(3, tenantId.orElse(null));
                Map<String, MeetingView> byTenant = new LinkedHashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        MeetingView view = view(rows);
                        byTenant.merge(view.key().tenantId(), view, JdbcDecisionReader::newest);
                    }
                }
                return List.copyOf(byTenant.values());
            }
        });
    }

    /** The newer version, with the content of the older one where it has none yet. */
    private static MeetingView newest(MeetingView newer, MeetingView older) {
        return new MeetingView(
                newer.key(),
                newer.title(),
                newer.status(),
                newer.reason(),
                newer.readyAt(),
                newer.content().or(older::content));
    }

    private MeetingView view(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        SearchStatus status = SearchStatus.valueOf(row.getString("status"));
        return new MeetingView(
                new TranscriptKey(row.getString("tenant_id"), row.getString("meeting_id"), version),
                row.getString("title"),
                status,
                row.getString("reason"),
                Params.time(row, "transcript_ready_at").orElseThrow(),
                status == SearchStatus.READY ? Optional.of(content(row, version)) : Optional.empty());
    }

    private Content content(ResultSet row, int version) throws SQLException {
        SearchJson.Body body = json.read(row.getString("body"));
        return new Content(
                version,
                Params.time(row, "made_at").orElseThrow(),
                row.getString("language"),
                body.questions(),
                body.notices());
    }

    @Override
    public List<Entry> page(Filter filter, Optional<Place> after, int limit) {
        StringBuilder sql = new StringBuilder("select * from entry where status <> 'CANDIDATE' and kind = ?");
        List<Object> values = new ArrayList<>(List.of(filter.kind().name()));
        filter.tenantId().ifPresent(tenant -> and(sql, values, "tenant_id = ?", tenant));
        filter.meetingId().ifPresent(meeting -> and(sql, values, "meeting_id = ?", meeting));
        filter.owner().ifPresent(owner -> and(sql, values, "lower(owner) = lower(?)", owner));
        filter.status().ifPresent(status -> and(sql, values, "status = ?", status.name()));
        filter.missing()
                .ifPresent(missing -> and(sql, values, "(owner is null or deadline is null) = ?::boolean", missing));
        after.ifPresent(place -> and(
                sql,
                values,
                "(recorded_at < ? or recorded_at = ? and id > ?)",
                Timestamp.from(place.recordedAt()),
                Timestamp.from(place.recordedAt()),
                place.id()));
        sql.append(" order by recorded_at desc, id limit ?");
        values.add(limit);
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                return EntryRows.all(select);
            }
        });
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... given) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(given));
    }
}
