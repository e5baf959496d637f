package se.superkoncis.control.adapter.rest.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.application.audit.SeePast;
import se.superkoncis.control.domain.audit.TenantSight;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** What a tenant got at a moment of the past. */
@Path("/api/agents/audit/tenants/{tenant}/state")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class TenantStateResource {

    private static final int LONGEST_ID = 128;

    private final SeePast past;
    private final TenantTransaction transactions;
    private final Caller caller;
    private final Clock clock;

    TenantStateResource(SeePast past, TenantTransaction transactions, Caller caller, Clock clock) {
        this.past = past;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the tenant got.
     *
     * @param revision of the last change before the moment
     * @param known whether the tenant was registered then; an unknown one has no tags
     * @param logBegins first moment that is known; before it the launch values are shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StateView(
            String tenant,
            String meeting,
            Instant at,
            long revision,
            boolean known,
            List<String> tags,
            Instant logBegins,
            List<FeatureView> features,
            List<SettingView> settings) {}

    /** A feature's answer; percentage and bucket are left out where no percentage decides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FeatureView(
            String id, String name, boolean value, String reason, Integer percentage, Integer bucket) {}

    /** A setting's answer, with the scope or override that it came from. */
    public record SettingView(
            String key,

            @JsonRawValue @Schema(implementation = Object.class)
            String value,

            String reason,
            String scope) {}

    /** Features and settings of a tenant, and in a meeting of it, as every service answered at that moment. */
    @GET
    public StateView state(
            @PathParam("tenant") String tenant,
            @Parameter(required = true, description = "The moment, RFC 3339, not in the future.") @QueryParam("at")
                    String at,
            @Parameter(description = "A meeting, for features that stick to meetings.") @QueryParam("meeting")
                    String meeting) {
        String visible = caller.visibleTenant();
        if (!visible.equals(TenantSession.EVERY_TENANT) && !visible.equals(tenant)) {
            throw Refusals.of(403, "forbidden", "Not allowed", "Your token is for another tenant.");
        }
        List<FieldFault> faults = new ArrayList<>();
        Instant moment = AuditParams.time("at", at, faults);
        if (at == null) {
            faults.add(FieldFault.of("at", Because.NOT_TIME_IN_ADDRESS));
        } else if (moment != null && moment.isAfter(clock.instant())) {
            faults.add(FieldFault.of("at", Because.FUTURE));
        }
        if (tenant.length() > LONGEST_ID) {
            faults.add(FieldFault.of("tenant", Because.TOO_LONG, "most", LONGEST_ID));
        }
        if (meeting != null && (meeting.isBlank() || meeting.length() > LONGEST_ID)) {
            faults.add(FieldFault.of("meeting", Because.BAD_LENGTH, "most", LONGEST_ID));
        }
        if (!faults.isEmpty()) {
            throw Refusals.invalid(faults);
        }
        return view(transactions.call(TenantSession.EVERY_TENANT, () -> past.see(tenant, meeting, moment)));
    }

    private static StateView view(TenantSight sight) {
        return new StateView(
                sight.tenant(),
                sight.meeting(),
                sight.at(),
                sight.revision(),
                sight.known(),
                sight.tags(),
                sight.logBegins(),
                sight.features().stream()
                        .map(f -> new FeatureView(f.id(), f.name(), f.value(), f.reason(), f.percentage(), f.bucket()))
                        .toList(),
                sight.settings().stream()
                        .map(s -> new SettingView(s.key(), s.json(), s.reason(), s.scope()))
                        .toList());
    }
}
