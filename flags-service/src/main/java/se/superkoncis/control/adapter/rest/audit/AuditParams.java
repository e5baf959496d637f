package se.superkoncis.control.adapter.rest.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.domain.audit.AuditQuestion;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** What is asked of the trail. What is not right is collected and told together. */
public final class AuditParams {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "service", "actor", "action", "subject", "tenant", "from", "to", "order", "limit", "cursor", "format"));
    private static final int LONGEST = 512;

    @Parameter(description = "The service that told it, as in flags.")
    @QueryParam("service")
    String service;

    @Parameter(description = "Who did it. A text that ends in * fits whatever begins so, here and below.")
    @QueryParam("actor")
    String actor;

    @Parameter(description = "What was done, as in feature.killed.")
    @QueryParam("action")
    String action;

    @Parameter(description = "To what, as in feature/model-router.")
    @QueryParam("subject")
    String subject;

    @Parameter(description = "Whom it concerned.")
    @QueryParam("tenant")
    String tenant;

    @Parameter(description = "First moment, RFC 3339, inclusive.")
    @QueryParam("from")
    String from;

    @Parameter(description = "Last moment, RFC 3339, exclusive.")
    @QueryParam("to")
    String to;

    @Parameter(description = "desc (newest first, the default) or asc.")
    @QueryParam("order")
    String order;

    @Parameter(description = "Most entries of a page; an export has no pages.")
    @QueryParam("limit")
    Integer limit;

    @Parameter(description = "The nextCursor of the page before; in an export the sequence to go on after.")
    @QueryParam("cursor")
    String cursor;

    @Parameter(description = "json, ndjson or csv, over what Accept says.")
    @QueryParam("format")
    String format;

    /**
     * The same, understood.
     *
     * @param limit members of a page
     * @param cursor sequence to go on after
     */
    record Asked(AuditQuestion question, int limit, long cursor, Format format) {}

    /** What is asked, or a problem that says what to send. */
    Asked asked(Set<String> given, Format accepted, int page, int largestPage) {
        List<FieldFault> faults = new ArrayList<>();
        given.stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> faults.add(FieldFault.of(name, Because.NOT_KNOWN, "known", String.join(", ", KNOWN))));
        Format chosen = format == null ? accepted : Format.named(format).orElse(null);
        check(chosen != null, "format", Reason.of(Because.NOT_ONE_OF, "known", "json, ndjson, csv"), faults);
        check(
                order == null || order.equals("asc") || order.equals("desc"),
                "order",
                Reason.of(Because.NOT_ONE_OF, "known", "asc, desc"),
                faults);
        int size = limit == null ? page : limit;
        check(
                size >= 1 && size <= largestPage,
                "limit",
                Reason.of(Because.NOT_BETWEEN, "least", 1, "most", largestPage),
                faults);
        check(
                limit == null || chosen == null || chosen == Format.JSON,
                "limit",
                Reason.of(Because.NOT_HERE, "why", "an export has no pages"),
                faults);
        check(cursor == null || cursor.matches("\\d{1,18}"), "cursor", Reason.of(Because.NOT_CURSOR), faults);
        Instant first = time("from", from, faults);
        Instant last = time("to", to, faults);
        check(
                first == null || last == null || first.isBefore(last),
                "to",
                Reason.of(Because.NOT_AFTER, "other", "from"),
                faults);
        AuditQuestion question = new AuditQuestion(
                text("service", service, faults),
                text("actor", actor, faults),
                text("action", action, faults),
                text("subject", subject, faults),
                text("tenant", tenant, faults),
                first,
                last,
                "asc".equals(order));
        if (!faults.isEmpty()) {
            throw Refusals.invalid(faults);
        }
        return new Asked(question, size, cursor == null ? question.start() : Long.parseLong(cursor), chosen);
    }

    private static void check(boolean holds, String field, Reason rule, List<FieldFault> faults) {
        if (!holds) {
            faults.add(new FieldFault(field, rule));
        }
    }

    private static String text(String field, String value, List<FieldFault> faults) {
        check(
                value == null || !value.isBlank() && value.length() <= LONGEST && value.indexOf('\u0000') < 0,
                field,
                Reason.of(Because.BAD_LENGTH, "most", LONGEST),
                faults);
        return value;
    }

    static Instant time(String field, String value, List<FieldFault> faults) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            faults.add(FieldFault.of(field, Because.NOT_TIME_IN_ADDRESS));
            return null;
        }
    }
}
