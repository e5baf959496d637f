package se.superkoncis.router.domain.provider;

import java.util.Locale;

/** Why an attempt failed. */
public enum ErrorClass {
    /** No answer, or no further chunk, in time. */
    TIMEOUT(false, true),
    /** 429. */
    RATE_LIMITED(true, false),
    /** 5xx. */
    SERVER_ERROR(true, true),
    /** 200 with something that is no answer: half a document, a web page, no choices, too much. */
    BAD_ANSWER(true, true),
    /** Nobody there, or the connection broke. */
    CONNECTION(true, true),
    /** Another 4xx or a redirect: the same request would be refused again. */
    REFUSED_BY_PROVIDER(false, false),
    /** The caller went away. */
    CANCELLED(false, false);

    private final boolean again;
    private final boolean ill;

    ErrorClass(boolean again, boolean ill) {
        this.again = again;
        this.ill = ill;
    }

    /** Whether the same deployment may be asked again. A timeout is not: the time is gone. */
    public boolean worthAnotherTry() {
        return again;
    }

    /** Whether it says that the deployment is ill, so that its circuit breaker counts it. */
    public boolean isIllness() {
        return ill;
    }

    /** Name in events, metrics and outcomes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
