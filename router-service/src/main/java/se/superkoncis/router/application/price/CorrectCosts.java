package se.superkoncis.router.application.price;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.correction.ChargedAttempt;
import se.superkoncis.router.domain.price.correction.Correction;
import se.superkoncis.router.domain.price.correction.CorrectionNeedsADifference;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;
import se.superkoncis.router.domain.price.correction.CostHistory;

/** Puts costs right whose price was wrong: tells the difference to what has been told, and nothing when there is none. */
@ApplicationScoped
public class CorrectCosts {

    private static final Logger LOG = Logger.getLogger(CorrectCosts.class);

    private final PricesInForce prices;
    private final CostHistory history;

    CorrectCosts(PricesInForce prices, CostHistory history) {
        this.prices = prices;
        this.history = history;
    }

    /**
     * What a run comes to.
     *
     * @param attempts that were looked at
     * @param corrections that are due, one for each row that is wrong
     */
    public record Outcome(String version, int attempts, List<Correction> corrections) {

        /** Sum of the differences in micro-SEK; negative when too much was charged. */
        public long microSek() {
            return corrections.stream().mapToLong(Correction::microSek).sum();
        }
    }

    /** What the order would come to; nothing is told. Empty when the catalogue in force has no price for the key. */
    public Optional<Outcome> look(CorrectionOrder order) {
        return prices.of(order.priceKey()).map(price -> outcome(price, order, history.find(order)));
    }

    /** Tells what is due. Empty when the catalogue in force has no price for the key. */
    public Optional<Outcome> correct(CorrectionOrder order, String actor) {
        return prices.of(order.priceKey()).map(price -> {
            CostHistory.Found found = history.find(order);
            Outcome outcome = outcome(price, order, found);
            if (!outcome.corrections().isEmpty()) {
                found.tell(outcome.corrections(), actor);
            }
            Facts.of("costs corrected")
                    .with("priceKey", order.priceKey())
                    .with("fromVersion", order.fromVersion())
                    .with("version", outcome.version())
                    .with("attempts", outcome.attempts())
                    .with("corrections", outcome.corrections().size())
                    .with("microSek", outcome.microSek())
                    .info(LOG);
            return outcome;
        });
    }

    private Outcome outcome(ModelPrice price, CorrectionOrder order, CostHistory.Found found) {
        List<Correction> corrections = new ArrayList<>();
        for (ChargedAttempt attempt : found.attempts()) {
            ModelPrice right = order.keepRate() && attempt.fxRate() != null
                    ? prices.of(order.priceKey(), attempt.fxRate()).orElse(price)
                    : price;
            corrections.addAll(CorrectionNeedsADifference.of(attempt, right));
        }
        return new Outcome(price.catalogueVersion(), found.attempts().size(), List.copyOf(corrections));
    }
}
