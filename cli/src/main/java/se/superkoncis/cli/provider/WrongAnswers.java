package se.superkoncis.cli.provider;

import se.superkoncis.embedded.provider.Fault;

/** What is wrong with structured answers. */
enum WrongAnswers {
    /** Turns that do not exist. */
    TURNS(Fault.WRONG_TURNS),
    /** Numbers that nobody said. */
    NUMBERS(Fault.WRONG_NUMBERS),
    /** Chat instead of JSON. */
    TEXT(Fault.NOT_JSON);

    private final Fault fault;

    WrongAnswers(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
