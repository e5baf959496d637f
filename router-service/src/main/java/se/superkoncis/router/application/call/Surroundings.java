package se.superkoncis.router.application.call;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.provider.CallObserver;
import se.superkoncis.router.domain.provider.ModelWire;

/**
 * What an attempt needs from outside.
 *
 * @param threads go on where the ledger has answered; take work at any time, also while the instance stops
 */
record Surroundings(
        Prices prices,
        Ledger ledger,
        ModelWire wire,
        List<CallObserver> observers,
        Executor threads,
        Clock clock,
        Duration grace,
        Duration maxRetryWait) {}
