package se.superkoncis.router.domain.provider;

import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.Deployment;

/** Is told what happens to calls, for metrics and traces. Must neither block nor throw. */
public interface CallObserver {

    /** An attempt has ended, and the ledger has its charge. */
    void attempted(AttemptSeen attempt);

    /** A deployment was given up or passed over, and another one of its tier is asked now. */
    default void fellBack(CallFacts facts, Deployment from, String why) {}

    /** A call is over. */
    default void called(CallFacts facts, CallOutcome outcome) {}
}
