package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One meter of one attempt, shaped as a row of <a href="https://focus.finops.org">FOCUS</a>; own columns start with
 * {@code x_}. Amounts are decimal SEK, quantities decimals in the named unit. {@code Tags} holds the tenant's tags under
 * {@code tenantTags}, joined by commas, and how many {@code points}, {@code decisions} or {@code actions} the attempt brought.
 */
public record CostIncurred(
        @JsonProperty("BilledCost") String billedCost,
        @JsonProperty("EffectiveCost") String effectiveCost,
        @JsonProperty("ListCost") String listCost,
        @JsonProperty("BillingCurrency") String billingCurrency,
        @JsonProperty("ChargePeriodStart") Instant chargePeriodStart,
        @JsonProperty("ChargePeriodEnd") Instant chargePeriodEnd,
        @JsonProperty("ChargeCategory") String chargeCategory,
        @JsonProperty("ServiceName") String serviceName,
        @JsonProperty("ServiceCategory") String serviceCategory,
        @JsonProperty("ProviderName") String providerName,
        @JsonProperty("ConsumedQuantity") String consumedQuantity,
        @JsonProperty("ConsumedUnit") String consumedUnit,
        @JsonProperty("SkuId") String skuId,
        @JsonProperty("SkuMeter") String skuMeter,
        @JsonProperty("SubAccountId") String subAccountId,
        @JsonProperty("Tags") Map<String, String> tags,
        @JsonProperty("x_MeetingId") String meetingId,
        @JsonProperty("x_Task") String task,
        @JsonProperty("x_CallId") String callId,
        @JsonProperty("x_AttemptId") String attemptId,
        @JsonProperty("x_Tier") String tier,
        @JsonProperty("x_RouterMode") String routerMode,
        @JsonProperty("x_RouteReason") String routeReason,
        @JsonProperty("x_PriceCatalogVersion") String priceCatalogVersion,
        @JsonProperty("x_Arms") List<Arm> arms)
        implements EventData {

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
        Checks.text("ServiceName", serviceName);
        Checks.text("ServiceCategory", serviceCategory);
        Checks.text("ProviderName", providerName);
        Checks.quantity("ConsumedQuantity", consumedQuantity);
        Checks.text("ConsumedUnit", consumedUnit);
        Checks.text("SkuId", skuId);
        Checks.text("SkuMeter", skuMeter);
        Checks.id("SubAccountId", subAccountId);
        Checks.id("x_MeetingId", meetingId);
        Checks.text("x_Task", task);
        Checks.text("x_CallId", callId);
        Checks.text("x_AttemptId", attemptId);
        Checks.text("x_Tier", tier);
        tags = Checks.map("Tags", tags);
        arms = Checks.list("x_Arms", arms);
    }

    @Override
    public EventType eventType() {
        return EventType.COST_INCURRED;
    }

    @Override
    public String recordKey() {
        return meetingId;
    }

    @Override
    public String statedTenant() {
        return subAccountId;
    }
}
