package se.superkoncis.router.adapter.kafka.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.correction.ChargedAttempt;
import se.superkoncis.router.domain.price.correction.ChargedMeter;
import se.superkoncis.router.domain.price.correction.Correction;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;
import se.superkoncis.router.domain.price.correction.CostHistory;

/** Rows of an order with the corrections that they have had. A record that lies there twice counts once. */
final class FoundRows implements CostHistory.Found {

    private final CorrectionOrder order;
    private final int most;
    private final CorrectionOutbox told;
    private final Map<String, Event<CostIncurred>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, CostIncurred>> corrections = new LinkedHashMap<>();

    FoundRows(CorrectionOrder order, int most, CorrectionOutbox told) {
        this.order = order;
        this.most = most;
        this.told = told;
    }

    void take(Event<?> event) {
        if (event.data() instanceof CostIncurred row && isMeant(row)) {
            rows.putIfAbsent(
                    event.id(),
                    new Event<>(
                            event.id(),
                            event.source(),
                            event.time(),
                            event.subject(),
                            event.tenantId(),
                            event.traceparent(),
                            row));
            if (rows.size() > most) {
                throw new CostHistory.TooMuchException(most);
            }
        } else if (event.data() instanceof CostCorrected correction && isMeant(correction.row())) {
            corrections
                    .computeIfAbsent(correction.correctsEventId(), id -> new LinkedHashMap<>())
                    .putIfAbsent(event.id(), correction.row());
        }
    }

    private boolean isMeant(CostIncurred row) {
        return order.priceKey().equals(row.skuId())
                && !row.chargePeriodStart().isBefore(order.from())
                && row.chargePeriodStart().isBefore(order.to())
                && meter(row).isPresent();
    }

    @Override
    public List<ChargedAttempt> attempts() {
        Map<String, List<Event<CostIncurred>>> byAttempt = new LinkedHashMap<>();
        rows.values().stream()
                .filter(row -> versions(row).anyMatch(order.fromVersion()::equals))
                .forEach(row -> byAttempt
                        .computeIfAbsent(row.data().attemptId(), id -> new ArrayList<>())
                        .add(row));
        return byAttempt.entrySet().stream()
                .map(e -> new ChargedAttempt(
                        e.getKey(),
                        rate(e.getValue().get(0).data()),
                        e.getValue().stream().map(this::charged).toList()))
                .toList();
    }

    /** The version that a row was charged with, and those that it has been corrected to. */
    private Stream<String> versions(Event<CostIncurred> row) {
        return Stream.concat(Stream.of(row.data()), corrected(row.id())).map(CostIncurred::priceCatalogVersion);
    }

    private ChargedMeter charged(Event<CostIncurred> row) {
        long microSek = Stream.concat(Stream.of(row.data()), corrected(row.id()))
                .mapToLong(r -> new BigDecimal(r.billedCost()).movePointRight(6).longValueExact())
                .sum();
        return new ChargedMeter(
                row.id(),
                meter(row.data()).orElseThrow(),
                new BigDecimal(row.data().consumedQuantity()).longValueExact(),
                microSek,
                (int) corrected(row.id()).count());
    }

    private Stream<CostIncurred> corrected(String rowId) {
        return corrections.getOrDefault(rowId, Map.of()).values().stream();
    }

    private static Optional<Meter> meter(CostIncurred row) {
        return Stream.of(Meter.values())
                .filter(m -> m.wireName().equals(row.skuMeter()))
                .findFirst();
    }

    private static BigDecimal rate(CostIncurred row) {
        return row.fxRate() == null ? null : new BigDecimal(row.fxRate());
    }

    @Override
    public void tell(List<Correction> due, String actor) {
        told.tell(order, due, rows, actor);
    }
}
