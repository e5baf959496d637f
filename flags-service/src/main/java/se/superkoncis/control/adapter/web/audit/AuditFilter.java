package se.superkoncis.control.adapter.web.audit;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.audit.AuditQuestion;

/** What was filled in above the list. Times are local ones, as people read them on the page. */
public final class AuditFilter {

    /** Where the platform is at home, and where its pages tell the time. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @QueryParam("service")
    String service;

    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("tenant")
    String tenant;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("before")
    String before;

    public String service() {
        return written(service);
    }

    public String actor() {
        return written(actor);
    }

    public String action() {
        return written(action);
    }

    public String subject() {
        return written(subject);
    }

    public String tenant() {
        return written(tenant);
    }

    public String from() {
        return written(from);
    }

    public String to() {
        return written(to);
    }

    /** Whether the times can be read and follow each other. */
    public boolean isRight() {
        try {
            Instant first = time(from);
            Instant last = time(to);
            return first == null || last == null || first.isBefore(last);
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean isEmpty() {
        return query(false).isEmpty();
    }

    /** Whether this is not the first page. */
    public boolean isFurther() {
        return !written(before).isEmpty();
    }

    AuditQuestion question() {
        return new AuditQuestion(
                asked(service),
                asked(actor),
                asked(action),
                asked(subject),
                asked(tenant),
                time(from),
                time(to),
                false);
    }

    long cursor() {
        return written(before).matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    /** The same filter as a query, for the next page (local times) or for the API (RFC 3339). */
    String query(boolean forApi) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("service", service());
        members.put("actor", actor());
        members.put("action", action());
        members.put("subject", subject());
        members.put("tenant", tenant());
        members.put("from", forApi && asked(from) != null ? time(from).toString() : from());
        members.put("to", forApi && asked(to) != null ? time(to).toString() : to());
        return members.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Instant time(String local) {
        String asked = asked(local);
        return asked == null ? null : LocalDateTime.parse(asked).atZone(ZONE).toInstant();
    }

    static String written(String value) {
        return value == null ? "" : value.strip().replace("\u0000", "");
    }

    private static String asked(String value) {
        return written(value).isEmpty() ? null : written(value);
    }
}
