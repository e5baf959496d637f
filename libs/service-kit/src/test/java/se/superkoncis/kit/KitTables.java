package se.superkoncis.kit;

import java.util.List;
import se.superkoncis.testsupport.Tables;

/** Looks into the kit's tables past row security. */
public final class KitTables {

    private KitTables() {}

    /** First column of each row. */
    public static List<String> query(String sql, Object... parameters) {
        return Tables.query(sql, parameters);
    }

    /** Types applied for a meeting, in order. */
    public static List<String> applied(String meetingId) {
        return query("select event_type from kit.applied where meeting_id = ? order by seq", meetingId);
    }

    /** Open jobs about a meeting. */
    public static List<String> jobs(String subject) {
        return query("select kind from kit.job where subject = ?", subject);
    }
}
