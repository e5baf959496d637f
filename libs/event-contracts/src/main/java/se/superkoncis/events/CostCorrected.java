package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What has to be added to an earlier cost row, because its price was wrong. On the wire the columns of the row stand beside
 * those of this record. Amounts are signed differences (new less old) and quantities are 0, so that a plain sum over both
 * types is right; call, attempt, meter, period and tags are those of the row that is put right, the price catalogue and the
 * rate those that are right.
 *
 * @param row {@code ChargeClass} is {@code Correction}
 * @param correctsEventId {@code ce_id} of the row that is put right
 * @param reason why, in the words of who ordered it
 */
public record CostCorrected(
        @JsonUnwrapped CostIncurred row,
        @JsonProperty("x_CorrectsEventId") String correctsEventId,
        @JsonProperty("x_Reason") String reason)
        implements EventData {

    public CostCorrected {
        Checks.present("row", row);
        if (!CostIncurred.CORRECTION.equals(row.chargeClass())) {
            throw new InvalidEventException("ChargeClass must be Correction");
        }
        Checks.id("x_CorrectsEventId", correctsEventId);
        Checks.text("x_Reason", reason);
    }

    @Override
    public EventType eventType() {
        return EventType.COST_CORRECTED;
    }

    @Override
    public String recordKey() {
        return row.recordKey();
    }

    @Override
    public String statedTenant() {
        return row.subAccountId();
    }
}
