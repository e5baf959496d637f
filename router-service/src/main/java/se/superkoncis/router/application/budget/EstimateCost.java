package se.superkoncis.router.application.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.application.call.CallModels;
import se.superkoncis.router.application.call.ModelStatus;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.Tier;

/** Says before a call what it would cost and which tier the budget has room for. Sets nothing aside. */
@ApplicationScoped
public class EstimateCost {

    private final CallModels models;
    private final Prices prices;
    private final Ledger ledger;
    private final Caps.Source caps;

    EstimateCost(CallModels models, Prices prices, Ledger ledger, Caps.Source caps) {
        this.models = models;
        this.prices = prices;
        this.ledger = ledger;
        this.caps = caps;
    }

    /**
     * What is asked.
     *
     * @param meetingId empty = a meeting on which nothing has been spent
     * @param best the best tier wanted
     * @param model only this deployment; empty = the first that may be called of each tier
     * @param mostInput most tokens read
     * @param likelyInput tokens probably read
     * @param mostOutput most tokens written; half of it is taken as likely
     */
    public record Question(
            String tenantId,
            Optional<String> meetingId,
            Tier best,
            Optional<String> model,
            long mostInput,
            long likelyInput,
            long mostOutput) {}

    /**
     * What one model would cost.
     *
     * @param worstCase empty when it may not be called or has no price
     * @param why why not; empty when it may
     */
    public record Offer(
            Tier tier,
            String deployment,
            Optional<MicroSek> worstCase,
            Optional<MicroSek> likely,
            boolean fits,
            String priceVersion,
            Optional<String> why) {}

    /**
     * The answer.
     *
     * @param tier the tier that the meeting's budget has room for; {@link Tier#EXTRACTIVE} when it has none for a model
     */
    public record Estimate(MicroSek cap, MicroSek remaining, List<Offer> offers, Tier tier) {}

    /** Estimates. */
    public Estimate estimate(Question question) {
        MicroSek cap = caps.of(question.tenantId()).meeting();
        MicroSek remaining = question.meetingId()
                .map(meeting -> ledger.remaining(question.tenantId(), meeting))
                .orElse(cap);
        List<Offer> offers = models.status().stream()
                .filter(m -> question.model().map(m.name()::equals).orElse(true))
                .filter(m -> question.model().isPresent() || m.kinds().contains("chat"))
                .filter(m -> Tier.of(m.tier()).compareTo(question.best()) <= 0)
                .map(m -> offer(question, m, remaining))
                .toList();
        Tier tier = offers.stream()
                .filter(Offer::fits)
                .map(Offer::tier)
                .max(Tier::compareTo)
                .orElse(Tier.EXTRACTIVE);
        return new Estimate(cap, remaining, offers, tier);
    }

    private Offer offer(Question question, ModelStatus model, MicroSek remaining) {
        Tier tier = Tier.of(model.tier());
        Optional<ModelPrice> known = prices.of(model.priceKey());
        if (known.isEmpty() || !model.callable()) {
            String why = known.isEmpty() ? prices.whyNot(model.priceKey()) : model.why();
            return new Offer(
                    tier,
                    model.name(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    model.priceVersion(),
                    Optional.of(why));
        }
        ModelPrice price = known.get();
        MicroSek worst = price.worstCase(question.mostInput(), question.mostOutput());
        long likely = price.charge(new Usage(question.likelyInput(), 0, question.mostOutput() / 2)).stream()
                .mapToLong(c -> c.amount().amount())
                .sum();
        return new Offer(
                tier,
                model.name(),
                Optional.of(worst),
                Optional.of(new MicroSek(likely)),
                worst.amount() <= remaining.amount(),
                price.catalogueVersion(),
                Optional.empty());
    }
}
