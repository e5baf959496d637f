package se.superkoncis.router.adapter.rest.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.budget.ReadBudgets;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.budget.BudgetReader.AttemptFigures;
import se.superkoncis.router.domain.budget.BudgetReader.MeetingFigures;
import se.superkoncis.router.domain.budget.Caps;

/** What was spent and what is left, live. */
@Path("/api/budget")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ANALYST, Roles.OPERATOR, Roles.ADMIN, Roles.SERVICE})
public class BudgetResource {

    private static final int MOST = 200;

    private final ReadBudgets budgets;
    private final Caps.Source caps;
    private final Caller caller;
    private final Clock clock;

    BudgetResource(ReadBudgets budgets, Caps.Source caps, Caller caller, Clock clock) {
        this.budgets = budgets;
        this.caps = caps;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/meetings/{meetingId}")
    @Operation(
            summary = "The budget of a meeting",
            description =
                    "Cap, settled, reserved and remaining in SEK, the shadow's cost apart, and the attempts in pages.")
    public MeetingAnswer meeting(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant,
            @Parameter(description = "Attempts on a page, 1–200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    Problem.of(400, "bad-limit", "The limit is out of range", "Use a limit from 1 to " + MOST + "."));
        }
        List<MeetingFigures> found = budgets.meetings(meetingId, Optional.ofNullable(tenant));
        if (found.isEmpty()) {
            throw new ProblemException(Problem.of(
                    404,
                    "no-budget",
                    "No model has been called for this meeting",
                    "Nothing was spent on it for your tenant. Check the meeting id."));
        }
        if (found.size() > 1) {
            throw new ProblemException(Problem.of(
                    409, "ambiguous-meeting", "Several tenants use this meeting id", "Name the tenant with ?tenant=."));
        }
        MeetingFigures figures = found.get(0);
        List<AttemptFigures> rows = budgets.attempts(
                figures.tenantId(), meetingId, Optional.ofNullable(cursor).map(AttemptCursor::parse), limit + 1);
        boolean more = rows.size() > limit;
        List<AttemptFigures> page = more ? rows.subList(0, limit) : rows;
        return MeetingAnswer.of(
                figures,
                caps.of(figures.tenantId()).meeting(),
                page,
                more ? AttemptCursor.after(page.get(limit - 1)) : null);
    }

    @GET
    @Path("/tenants/{tenantId}")
    @Operation(summary = "A tenant's month", description = "Calendar month in UTC; this one unless another is named.")
    public PeriodAnswer tenant(
            @PathParam("tenantId") String tenantId,
            @Parameter(description = "As in 2026-11") @QueryParam("month") String month) {
        String visible = caller.visibleTenant();
        if (!visible.equals(TenantSession.EVERY_TENANT) && !visible.equals(tenantId)) {
            throw new ProblemException(Problem.of(
                    403,
                    "other-tenant",
                    "Not your tenant",
                    visible.isEmpty() ? "Use a token of a tenant." : "Ask for " + visible + " instead."));
        }
        return PeriodAnswer.of(
                budgets.tenantMonth(tenantId, valid(month)), caps.of(tenantId).tenantMonth());
    }

    @GET
    @Path("/platform")
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "The platform's month and its shadow budget of today", description = "Months and days in UTC.")
    public PlatformAnswer platform(@Parameter(description = "As in 2026-11") @QueryParam("month") String month) {
        if (caller.tenant().isPresent()) {
            throw new ProblemException(Problem.of(
                    403, "staff-only", "Only for staff", "Ask for your own tenant under /api/budget/tenants."));
        }
        Instant now = clock.instant();
        Caps platform = caps.of(null);
        return new PlatformAnswer(
                PeriodAnswer.of(budgets.platformMonth(valid(month)), platform.month()),
                PeriodAnswer.of(budgets.shadowDay(BudgetPeriod.day(now)), Optional.of(platform.shadowDay())));
    }

    private String valid(String month) {
        if (month == null) {
            return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
        }
        if (!month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new ProblemException(
                    Problem.of(400, "bad-month", "The month cannot be read", "Write year and month, as in 2026-11."));
        }
        return month;
    }
}
