package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.Charge;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.Reply;

/**
 * What a status other than 200 means, and what is charged for it. An unknown outcome is charged in full. Why an error before the first
 * word is free, and which are not: ADR 14.
 *
 * <table>
 * <caption>Statuses</caption>
 * <tr><th>what</th><th>error</th><th>charged</th></tr>
 * <tr><td>no connection (refused, no such host, TLS)</td><td>connection</td><td>nothing: nothing was sent</td></tr>
 * <tr><td>429</td><td>rate_limited</td><td>nothing: refused before work</td></tr>
 * <tr><td>3xx, 400, 401, 403, 404 and other 4xx</td><td>refused_by_provider</td><td>nothing: refused before work; a 400 that says
 * that a filter has read the prompt: worst case</td></tr>
 * <tr><td>408, 409, 499</td><td>timeout</td><td>worst case: work may have begun</td></tr>
 * <tr><td>5xx with an error that the provider worded</td><td>server_error</td><td>nothing, unless it says that the model has
 * worked: then its usage block, else the worst case</td></tr>
 * <tr><td>504, 524; 5xx with half an error, a proxy's page or nothing; anything else</td><td>server_error</td><td>worst case: work may
 * have been done</td></tr>
 * <tr><td>connection lost after the request was sent, no content yet</td><td>connection</td><td>worst case</td></tr>
 * <tr><td>200, but no answer</td><td>bad_answer</td><td>its usage block if it has one, else worst case</td></tr>
 * <tr><td>no answer in time</td><td>timeout</td><td>worst case</td></tr>
 * <tr><td>stream cut, stalled or left by the caller after content came</td><td>connection, timeout, cancelled</td>
 * <td>its usage block if it came, else estimated</td></tr>
 * <tr><td>answer without usage block</td><td>–</td><td>estimated</td></tr>
 * </table>
 */
final class StatusTable {
    private static final Duration LONGEST = Duration.ofHours(1);
    /** A proxy has waited long enough; the model behind it may still be at work. */
    private static final Set<Integer> GAVE_UP_WAITING = Set.of(504, 524);

    private final Clock clock;

    StatusTable(Clock clock) {
        this.clock = clock;
    }

    /** Whether what is charged depends on the body; a status that says it all need not wait for one. */
    static boolean asksTheBody(int status) {
        return status == 400 || status >= 500;
    }

    /** With {@link ErrorBody#NONE} where the body was not asked. */
    Reply.Bad refused(int status, MultiMap headers, ModelRequest request, ErrorBody body) {
        String detail = "the provider answered with status " + status;
        if (status == 429) {
            return new Reply.Bad(ErrorClass.RATE_LIMITED, detail, Charge.NOTHING, retryAfter(headers), false);
        }
        if (status == 408 || status == 409 || status == 499) {
            return new Reply.Bad(ErrorClass.TIMEOUT, detail, Charge.worstCase(request), null, false);
        }
        if (status >= 300 && status < 500) {
            return new Reply.Bad(ErrorClass.REFUSED_BY_PROVIDER, detail, charge(true, request, body), null, false);
        }
        boolean refused = status >= 500 && !GAVE_UP_WAITING.contains(status) && body.complete();
        return new Reply.Bad(
                ErrorClass.SERVER_ERROR, detail, charge(refused, request, body), retryAfter(headers), false);
    }

    private static Charge charge(boolean refused, ModelRequest request, ErrorBody body) {
        if (body.usage() != null) {
            return Charge.reported(body.usage());
        }
        return refused && !body.worked() ? Charge.NOTHING : Charge.worstCase(request);
    }

    private Duration retryAfter(MultiMap headers) {
        String millis = headers.get("retry-after-ms");
        String value = headers.get("Retry-After");
        try {
            if (millis != null) {
                return bounded(Duration.ofMillis((long) Double.parseDouble(millis)));
            }
            return value == null ? null : bounded(Duration.ofMillis((long) (Double.parseDouble(value) * 1_000)));
        } catch (NumberFormatException notANumber) {
            return date(value);
        }
    }

    private Duration date(String value) {
        if (value == null) {
            return null;
        }
        try {
            return bounded(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
