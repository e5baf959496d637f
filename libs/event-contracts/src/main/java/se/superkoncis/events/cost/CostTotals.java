package se.superkoncis.events.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;

/**
 * What the cost topic comes to: rows and their corrections, each counted once, shadow runs apart. The same totals come out
 * whatever the order of the events and however often they come, so the topic read from its beginning rebuilds them. A
 * correction belongs to the month of the row that it corrects. Not thread-safe.
 */
public final class CostTotals {

    private final Set<Seen> seen = new HashSet<>();
    private final Map<MeetingKey, Total> meetings = new HashMap<>();
    private final Map<MonthKey, Total> months = new HashMap<>();

    private record Seen(String source, String id) {}

    /** A meeting; ids of meetings are the tenant's own. */
    public record MeetingKey(String tenantId, String meetingId) {}

    /** A tenant's calendar month in UTC, by when the use began. */
    public record MonthKey(String tenantId, YearMonth month) {}

    /**
     * Decimal SEK.
     *
     * @param cost of what people got, corrections applied
     * @param shadow cost of what nobody saw
     */
    public record Total(BigDecimal cost, BigDecimal shadow) {

        static final Total NOTHING = new Total(BigDecimal.ZERO, BigDecimal.ZERO);

        private Total plus(Total other) {
            return new Total(cost.add(other.cost), shadow.add(other.shadow));
        }

        private static Total of(CostIncurred row) {
            BigDecimal sek = new BigDecimal(row.billedCost());
            return row.ofShadow() ? new Total(BigDecimal.ZERO, sek) : new Total(sek, BigDecimal.ZERO);
        }
    }

    /** Counts an event, unless it was counted before or says nothing of costs. */
    public void add(Event<?> event) {
        if (event.data() instanceof CostIncurred row) {
            add(event, row);
        } else if (event.data() instanceof CostCorrected correction) {
            add(event, correction.row());
        }
    }

    private void add(Event<?> event, CostIncurred row) {
        if (!seen.add(new Seen(event.source(), event.id()))) {
            return;
        }
        Total amount = Total.of(row);
        YearMonth month = YearMonth.from(row.chargePeriodStart().atOffset(ZoneOffset.UTC));
        months.merge(new MonthKey(row.subAccountId(), month), amount, Total::plus);
        if (row.meetingId() != null) {
            meetings.merge(new MeetingKey(row.subAccountId(), row.meetingId()), amount, Total::plus);
        }
    }

    /** What a meeting cost; 0 for one that is not known. */
    public Total ofMeeting(String tenantId, String meetingId) {
        return meetings.getOrDefault(new MeetingKey(tenantId, meetingId), Total.NOTHING);
    }

    /** What a tenant's month cost, calls without a meeting too. */
    public Total ofMonth(String tenantId, YearMonth month) {
        return months.getOrDefault(new MonthKey(tenantId, month), Total.NOTHING);
    }

    /** All meetings that had a cost. */
    public Map<MeetingKey, Total> meetings() {
        return Map.copyOf(meetings);
    }

    /** All months of tenants that had a cost. */
    public Map<MonthKey, Total> months() {
        return Map.copyOf(months);
    }
}
