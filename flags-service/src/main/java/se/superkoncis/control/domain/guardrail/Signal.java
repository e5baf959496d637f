package se.superkoncis.control.domain.guardrail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/**
 * What metrics-service found of one guardrail.
 *
 * @param tripped true = beyond the limit, false = well within it again
 * @param scope {@code platform} or {@code tenant/<id>}
 * @param at when it was found, to the millisecond; orders the signals of a guardrail
 * @param from start of the window
 * @param to end of the window, exclusive
 * @param n what was counted in the window
 * @param value plain decimal in the unit of the KPI; null when there is none
 * @param limit what it was held against; may be null
 */
public record Signal(
        String guardrail,
        boolean tripped,
        String scope,
        Instant at,
        Instant from,
        Instant to,
        long n,
        String value,
        String limit) {

    private static final String PLATFORM = "platform";
    private static final String TENANT = "tenant/";

    public Signal {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it is about the whole platform; only then anything is done. */
    public boolean ofPlatform() {
        return scope.equals(PLATFORM);
    }

    /** The tenant that it is about. */
    public Optional<String> tenant() {
        return scope.startsWith(TENANT) && scope.length() > TENANT.length()
                ? Optional.of(scope.substring(TENANT.length()))
                : Optional.empty();
    }

    /** Whether something was counted. No data says nothing, neither bad nor good. */
    public boolean hasData() {
        return n > 0 && value != null;
    }

    /** The evidence as a reason. */
    public Reason evidence() {
        return Reason.of(
                tripped ? Because.TRIPPED_AT : Because.CLEARED_AT,
                "guardrail",
                guardrail,
                "value",
                value,
                "limit",
                limit == null ? "–" : limit,
                "n",
                n,
                "from",
                from,
                "to",
                to);
    }
}
