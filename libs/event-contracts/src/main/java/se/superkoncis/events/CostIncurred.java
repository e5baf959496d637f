package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One meter of one attempt, shaped as a row of <a href="https://focus.finops.org">FOCUS 1.2</a>; own columns start with
 * {@code x_}. Amounts are decimal SEK, quantities decimals in the named unit. {@code Tags} holds the tenant's tags under
 * {@code tenantTags}, joined by commas, and how many {@code points}, {@code decisions} or {@code actions} the attempt brought.
 * Rows written before a column was there read as rows without it.
 *
 * @param chargeClass null; {@code Correction} in the row of a {@link CostCorrected}
 * @param regionId where the model ran; null for what runs in our own processes
 * @param resourceId what was used: the deployment of a model, or the embedded engine
 * @param meetingId null for a call that belongs to no meeting: then the record's key is the tenant
 * @param shadow true when nobody saw the result: it is no cost of the meeting; null reads as false
 * @param fxRate SEK for a US dollar that the amounts were computed with; null where no currency was changed
 * @param costSource how the quantity is known: {@code REPORTED} by the provider, {@code ESTIMATED} here, {@code WORST_CASE} (the
 *     reservation was charged), {@code MEASURED} in our own process
 */
public record CostIncurred(
        @JsonProperty("BilledCost") String billedCost,
        @JsonProperty("EffectiveCost") String effectiveCost,
        @JsonProperty("ListCost") String listCost,
        @JsonProperty("BillingCurrency") String billingCurrency,
        @JsonProperty("ChargePeriodStart") Instant chargePeriodStart,
        @JsonProperty("ChargePeriodEnd") Instant chargePeriodEnd,
        @JsonProperty("ChargeCategory") String chargeCategory,
        @JsonProperty("ChargeClass") String chargeClass,
        @JsonProperty("ServiceName") String serviceName,
        @JsonProperty("ServiceCategory") String serviceCategory,
        @JsonProperty("ServiceSubcategory") String serviceSubcategory,
        @JsonProperty("ProviderName") String providerName,
        @JsonProperty("PublisherName") String publisherName,
        @JsonProperty("ConsumedQuantity") String consumedQuantity,
        @JsonProperty("ConsumedUnit") String consumedUnit,
        @JsonProperty("PricingQuantity") String pricingQuantity,
        @JsonProperty("PricingUnit") String pricingUnit,
        @JsonProperty("SkuId") String skuId,
        @JsonProperty("SkuMeter") String skuMeter,
        @JsonProperty("RegionId") String regionId,
        @JsonProperty("ResourceId") String resourceId,
        @JsonProperty("SubAccountId") String subAccountId,
        @JsonProperty("Tags") Map<String, String> tags,
        @JsonProperty("x_MeetingId") String meetingId,
        @JsonProperty("x_Task") String task,
        @JsonProperty("x_CallId") String callId,
        @JsonProperty("x_AttemptId") String attemptId,
        @JsonProperty("x_Tier") String tier,
        @JsonProperty("x_RouterMode") String routerMode,
        @JsonProperty("x_RouteReason") String routeReason,
        @JsonProperty("x_Shadow") Boolean shadow,
        @JsonProperty("x_PriceCatalogVersion") String priceCatalogVersion,
        @JsonProperty("x_FxRate") String fxRate,
        @JsonProperty("x_CostSource") String costSource,
        @JsonProperty("x_Arms") List<Arm> arms)
        implements EventData {

    /** FOCUS {@code ServiceCategory} of all rows. */
    public static final String CATEGORY = "AI and Machine Learning";

    /** FOCUS {@code ServiceSubcategory} of all rows. */
    public static final String SUBCATEGORY = "Generative AI";

    /** FOCUS {@code ChargeClass} of a row that puts an earlier one right. */
    public static final String CORRECTION = "Correction";

    public CostIncurred {
        Checks.money("BilledCost", billedCost);
        Checks.money("EffectiveCost", effectiveCost);
        Checks.money("ListCost", listCost);
        if (!"SEK".equals(billingCurrency)) {
            throw new InvalidEventException("BillingCurrency must be SEK");
        }
        Checks.time("ChargePeriodStart", chargePeriodStart);
        Checks.time("ChargePeriodEnd", chargePeriodEnd);
        Checks.text("ChargeCategory", chargeCategory);
        if (chargeClass != null && !CORRECTION.equals(chargeClass)) {
            throw new InvalidEventException("ChargeClass must be absent or Correction");
        }
        Checks.text("ServiceName", serviceName);
        Checks.text("ServiceCategory", serviceCategory);
        Checks.text("ProviderName", providerName);
        Checks.quantity("ConsumedQuantity", consumedQuantity);
        Checks.text("ConsumedUnit", consumedUnit);
        Checks.optionalQuantity("PricingQuantity", pricingQuantity);
        Checks.text("SkuId", skuId);
        Checks.text("SkuMeter", skuMeter);
        Checks.id("SubAccountId", subAccountId);
        Checks.optionalId("x_MeetingId", meetingId);
        Checks.text("x_Task", task);
        Checks.text("x_CallId", callId);
        Checks.text("x_AttemptId", attemptId);
        Checks.text("x_Tier", tier);
        Checks.optionalQuantity("x_FxRate", fxRate);
        tags = Checks.map("Tags", tags);
        arms = Checks.list("x_Arms", arms);
    }

    /** True when nobody saw the result: no cost of its meeting. */
    public boolean ofShadow() {
        return Boolean.TRUE.equals(shadow);
    }

    @Override
    public EventType eventType() {
        return EventType.COST_INCURRED;
    }

    @Override
    public String recordKey() {
        return meetingId == null ? subAccountId : meetingId;
    }

    @Override
    public String statedTenant() {
        return subAccountId;
    }
}
