package se.superkoncis.router.application.price;

import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.router.domain.audit.PriceTrail;
import se.superkoncis.router.domain.audit.PriceTrail.Stand;

/** Has the price file read because somebody asked for it, and keeps who did. A file that is refused is kept, too. */
@ApplicationScoped
public class ReloadPrices {

    private final PricesInForce prices;
    private final PriceTrail trail;

    ReloadPrices(PricesInForce prices, PriceTrail trail) {
        this.prices = prices;
        this.trail = trail;
    }

    /** Reads it and says what is in force now. */
    public PriceState reload(String actor) {
        Stand before = Stand.of(prices.state().list().catalogue());
        PriceState state = prices.refresh(true);
        trail.reloaded(actor, before, Stand.of(state.list().catalogue()), state.problem());
        return state;
    }
}
