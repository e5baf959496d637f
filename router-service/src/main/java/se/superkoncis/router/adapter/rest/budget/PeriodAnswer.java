package se.superkoncis.router.adapter.rest.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.BudgetReader.PeriodFigures;

/** A month or day in the API; amounts are decimal SEK, {@code capSek} and {@code remainingSek} absent without a cap. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodAnswer(String period, String capSek, String settledSek, String reservedSek, String remainingSek) {

    static PeriodAnswer of(PeriodFigures figures, Optional<MicroSek> cap) {
        long bound = figures.settled().amount() + figures.reserved().amount();
        return new PeriodAnswer(
                figures.period(),
                cap.map(MicroSek::toSek).orElse(null),
                figures.settled().toSek(),
                figures.reserved().toSek(),
                cap.map(c -> new MicroSek(Math.max(0, c.amount() - bound)).toSek())
                        .orElse(null));
    }
}
