package se.superkoncis.router.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.meeting.Pins;
import se.superkoncis.router.domain.routing.Pin;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

/**
 * Pins in the meetings' rows, set and read by one statement. Its commit does not wait for the disk: whatever is done after it lies
 * behind it in the database's log, so that none of it can last without the pin.
 */
@ApplicationScoped
class MeetingPins implements Pins {

    private static final String HOLD = "update meeting set pin_mode = coalesce(pin_mode, ?),"
            + " pin_tier = case when pin_mode is null then ? else pin_tier end,"
            + " pin_reason = case when pin_mode is null then ? else pin_reason end,"
            + " pin_on = case when pin_mode is null then ? else pin_on end,"
            + " pin_revision = case when pin_mode is null then ? else pin_revision end"
            + " where tenant_id = ? and meeting_id = ? and erased_at is null"
            + " returning pin_mode, pin_tier, pin_reason, pin_on, pin_revision, set_config('synchronous_commit', 'off', true)";

    private final DataSource dataSource;
    private final TenantTransaction tenants;

    MeetingPins(DataSource dataSource, TenantTransaction tenants) {
        this.dataSource = dataSource;
        this.tenants = tenants;
    }

    @Override
    public Pin hold(TranscriptKey key, Pin wanted) {
        return tenants.call(key.tenantId(), () -> Sql.with(dataSource, connection -> hold(connection, key, wanted)));
    }

    private static Pin hold(Connection connection, TranscriptKey key, Pin wanted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HOLD)) {
            update.setString(1, wanted.mode().wireName());
            update.setString(2, wanted.tier().wireName());
            update.setString(3, wanted.reason());
            update.setBoolean(4, wanted.featureOn());
            update.setLong(5, wanted.revision());
            update.setString(6, key.tenantId());
            update.setString(7, key.meetingId());
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? read(rows) : wanted;
            }
        }
    }

    private static Pin read(ResultSet rows) throws SQLException {
        return new Pin(
                RouterMode.of(rows.getString(1)),
                Tier.of(rows.getString(2)),
                rows.getString(3),
                rows.getBoolean(4),
                rows.getLong(5));
    }

    /** Part of an erasure. */
    static void forget(Connection connection, String tenantId, String meetingId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update meeting set pin_mode = null, pin_tier = null, pin_reason = null, pin_on = null,"
                        + " pin_revision = null where tenant_id = ? and meeting_id = ?")) {
            update.setString(1, tenantId);
            update.setString(2, meetingId);
            update.executeUpdate();
        }
    }
}
