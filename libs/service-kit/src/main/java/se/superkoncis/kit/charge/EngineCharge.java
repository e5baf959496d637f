package se.superkoncis.kit.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.superkoncis.events.Arm;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.kit.cost.MicroSek;

/**
 * What one attempt of an engine in our own process is charged with: its processor time.
 *
 * @param task what it was for, as {@code recap}
 * @param callId what the attempts of one piece of work have in common
 * @param attempt number of the attempt, from 1
 * @param cpu processor time of the attempt
 * @param tariffVersion names the price list
 * @param sku what ran, as {@code embedded-fast}
 * @param mode of the router; null when the router had no say
 * @param reason why this tier; may be null
 * @param brought what the attempt brought, by kind, such as {@code decisions} → 4: what the money bought
 * @param shadow true when nobody sees the result: no cost of the meeting
 */
public record EngineCharge(
        String tenantId,
        String meetingId,
        String task,
        String callId,
        int attempt,
        Instant startedAt,
        Instant endedAt,
        Duration cpu,
        MicroSek cost,
        String tariffVersion,
        String sku,
        String tier,
        String mode,
        String reason,
        List<String> tags,
        List<Arm> arms,
        Map<String, Integer> brought,
        boolean shadow) {

    private static final String METER = "cpu-seconds";
    private static final String UNIT = "CPU-Seconds";
    private static final String OURSELVES = "Superkoncis";
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

    /** Work whose result is shown. */
    public EngineCharge(
            String tenantId,
            String meetingId,
            String task,
            String callId,
            int attempt,
            Instant startedAt,
            Instant endedAt,
            Duration cpu,
            MicroSek cost,
            String tariffVersion,
            String sku,
            String tier,
            String mode,
            String reason,
            List<String> tags,
            List<Arm> arms,
            Map<String, Integer> brought) {
        this(
                tenantId,
                meetingId,
                task,
                callId,
                attempt,
                startedAt,
                endedAt,
                cpu,
                cost,
                tariffVersion,
                sku,
                tier,
                mode,
                reason,
                tags,
                arms,
                brought,
                false);
    }

    /** The cost row; its id follows from call, attempt and meter, so that a repetition is known as one. */
    public Event<CostIncurred> event(String source, String traceparent) {
        String attemptId = callId + "-" + attempt;
        String id = EventIds.derived(EventType.COST_INCURRED, callId, attemptId, METER)
                .toString();
        return new Event<>(id, source, endedAt, meetingId, tenantId, traceparent, row(attemptId));
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put("tenantTags", String.join(",", tags));
        brought.forEach((kind, number) -> labels.put(kind, number.toString()));
        return labels;
    }

    private CostIncurred row(String attemptId) {
        String sek = cost.toSek();
        String seconds = BigDecimal.valueOf(cpu.toNanos())
                .divide(NANOS_PER_SECOND, 9, RoundingMode.HALF_UP)
                .toPlainString();
        return new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                startedAt,
                endedAt,
                "Usage",
                null,
                "Superkoncis embedded engine",
                CostIncurred.CATEGORY,
                CostIncurred.SUBCATEGORY,
                OURSELVES,
                OURSELVES,
                seconds,
                UNIT,
                seconds,
                UNIT,
                sku,
                METER,
                null,
                sku,
                tenantId,
                labels(),
                meetingId,
                task,
                callId,
                attemptId,
                tier,
                mode,
                reason,
                shadow,
                tariffVersion,
                null,
                "MEASURED",
                arms);
    }
}
