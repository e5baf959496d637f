package se.superkoncis.router.adapter.ledger;

import java.util.List;
import se.superkoncis.testsupport.Tables;

/** What the tables say, past row security. */
final class Books {

    private Books() {}

    /**
     * A tenant's figures at one moment.
     *
     * @param most settled and reserved of the meeting that has most
     * @param bound settled and reserved of the month
     */
    record Sums(long settled, long reserved, long most, long bound, long granted) {}

    static Sums sums(String tenant) {
        String[] found = Tables.query(
                        "select concat_ws(' ', coalesce(sum(settled), 0), coalesce(sum(reserved), 0),"
                                + " coalesce(max(settled + reserved), 0),"
                                + " (select coalesce(sum(settled + reserved), 0) from ledger.budget_lease where kind = 'tenant'"
                                + " and tenant_id = ?), (select coalesce(sum(granted), 0) from ledger.period_budget"
                                + " where kind = 'tenant' and tenant_id = ?)) from ledger.meeting_budget where tenant_id = ?",
                        tenant,
                        tenant,
                        tenant)
                .get(0)
                .split(" ");
        return new Sums(
                Long.parseLong(found[0]),
                Long.parseLong(found[1]),
                Long.parseLong(found[2]),
                Long.parseLong(found[3]),
                Long.parseLong(found[4]));
    }

    /**
     * Shadow calls: a tenant's settled and reserved, and the whole day's.
     *
     * @param bound settled and reserved of the day, over all instances
     */
    record Shadows(long settled, long reserved, long bound, long granted) {}

    static Shadows shadows(String tenant, String day) {
        String[] found = Tables.query(
                        "select concat_ws(' ', coalesce(sum(shadow_settled), 0), coalesce(sum(shadow_reserved), 0),"
                                + " (select coalesce(sum(settled + reserved), 0) from ledger.budget_lease where kind = 'shadow'"
                                + " and period = ?), (select coalesce(sum(granted), 0) from ledger.period_budget"
                                + " where kind = 'shadow' and period = ?)) from ledger.meeting_budget where tenant_id = ?",
                        day,
                        day,
                        tenant)
                .get(0)
                .split(" ");
        return new Shadows(
                Long.parseLong(found[0]), Long.parseLong(found[1]), Long.parseLong(found[2]), Long.parseLong(found[3]));
    }

    /**
     * What the cost rows in the outbox add up to, in micro-SEK.
     *
     * @param shadow rows of shadow calls, or the others
     */
    static long told(String tenant, boolean shadow) {
        return one(
                "select coalesce(sum((doc ->> 'BilledCost')::numeric * 1000000), 0)::bigint from (select convert_from(value, 'UTF8')::json"
                        + " as doc from ledger.outbox where tenant_id = ? and topic = 'cost.events.v1') r"
                        + " where coalesce((doc ->> 'x_Shadow')::boolean, false) = ?",
                tenant,
                shadow);
    }

    static long settled(String tenant, String meeting) {
        return one("select settled from ledger.meeting_budget where tenant_id = ? and budget_id = ?", tenant, meeting);
    }

    static long reserved(String tenant, String meeting) {
        return one("select reserved from ledger.meeting_budget where tenant_id = ? and budget_id = ?", tenant, meeting);
    }

    static long shadow(String tenant, String meeting) {
        return one(
                "select shadow_settled + shadow_reserved from ledger.meeting_budget where tenant_id = ? and budget_id = ?",
                tenant,
                meeting);
    }

    /** Settled and reserved of a tenant in this month, over all instances. */
    static long boundOfTenant(String tenant) {
        return one(
                "select coalesce(sum(settled + reserved), 0) from ledger.budget_lease where kind = 'tenant' and tenant_id = ?",
                tenant);
    }

    /** What was handed to instances. */
    static long grantedToTenant(String tenant) {
        return one(
                "select coalesce(sum(granted), 0) from ledger.period_budget where kind = 'tenant' and tenant_id = ?",
                tenant);
    }

    static long attempts(String tenant, String state) {
        return one("select count(*) from ledger.model_attempt where tenant_id = ? and state = ?", tenant, state);
    }

    /** What all attempts of a tenant were charged, shadows too. */
    static long charged(String tenant) {
        return one("select coalesce(sum(charged_micro_sek), 0) from ledger.model_attempt where tenant_id = ?", tenant);
    }

    static String stateOf(String attemptId) {
        return Tables.query("select state from ledger.model_attempt where attempt_id = ?", attemptId)
                .get(0);
    }

    /** Events of a tenant in the outbox. */
    static long events(String tenant) {
        return one("select count(*) from ledger.outbox where tenant_id = ?", tenant);
    }

    private static long one(String sql, Object... parameters) {
        List<String> found = Tables.query(sql, parameters);
        return found.isEmpty() ? 0 : Long.parseLong(found.get(0));
    }
}
