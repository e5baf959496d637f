package se.superkoncis.decision.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.superkoncis.decision.domain.card.Cards;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;

/** Close cards in PostgreSQL. */
@ApplicationScoped
class JdbcCards implements Cards {

    private final DataSource dataSource;

    JdbcCards(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<CloseCard> ofMeeting(String tenantId, String meetingId) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select * from close_card where tenant_id = ? and meeting_id = ?")) {
                select.setString(1, tenantId);
                select.setString(2, meetingId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(card(row)) : Optional.empty();
                }
            }
        });
    }

    private static CloseCard card(ResultSet row) throws SQLException {
        Counts counts = new Counts(
                row.getInt("decisions"), row.getInt("complete"), row.getInt("automatic"), row.getInt("forced"));
        return new CloseCard(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getString("meeting_id"),
                row.getInt("version"),
                Params.time(row, "opened_at").orElseThrow(),
                Params.time(row, "closed_at").map(at -> new CloseCard.Closed(at, counts)));
    }

    @Override
    public UUID idOf(String tenantId, String meetingId) {
        return EventIds.derived(EventType.CLOSE_CARD_OPENED, tenantId, meetingId);
    }

    @Override
    public void open(CloseCard card) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into close_card (tenant_id, meeting_id, id, version, opened_at) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, card.tenantId());
                insert.setString(2, card.meetingId());
                insert.setObject(3, card.id());
                insert.setInt(4, card.version());
                Params.time(insert, 5, card.openedAt());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void close(CloseCard card) {
        CloseCard.Closed closed = card.closed().orElseThrow();
        Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update close_card set version = ?, closed_at = ?, decisions = ?, complete = ?, automatic = ?,"
                            + " forced = ? where tenant_id = ? and meeting_id = ?")) {
                update.setInt(1, card.version());
                Params.time(update, 2, closed.at());
                update.setInt(3, closed.counts().decisions());
                update.setInt(4, closed.counts().complete());
                update.setInt(5, closed.counts().automatic());
                update.setInt(6, closed.counts().forced());
                update.setString(7, card.tenantId());
                update.setString(8, card.meetingId());
                return update.executeUpdate();
            }
        });
    }
}
