package se.superkoncis.decision.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.decision.application.DecisionReader.Filter;
import se.superkoncis.decision.application.ReadDecisions;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.kit.web.Roles;

/** Decisions and actions of all meetings. */
@Path("/api/{kind: decisions|actions}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.OPERATOR, Roles.SERVICE})
public class EntryListResource {

    private static final int MOST = 200;
    private static final List<Status> LISTED =
            Arrays.stream(Status.values()).filter(s -> s != Status.CANDIDATE).toList();

    private final ReadDecisions read;

    EntryListResource(ReadDecisions read) {
        this.read = read;
    }

    /** A page of a list. */
    public record Page(List<EntryAnswer> items, String nextCursor) {}

    /** A page. */
    @GET
    @Operation(summary = "The newest decisions or actions", description = "In pages; candidates are not listed.")
    public Page newest(
            @PathParam("kind") String kind,
            @Parameter(description = "Only of this meeting") @QueryParam("meeting") String meeting,
            @Parameter(description = "Only with this owner, whatever the case") @QueryParam("owner") String owner,
            @Parameter(description = "Only FOUND, CONFIRMED, DISMISSED or SUPERSEDED") @QueryParam("state")
                    String state,
            @Parameter(description = "Only those that lack an owner or a deadline, or only those that do not")
                    @QueryParam("missing")
                    Boolean missing,
            @Parameter(description = "For staff: only this tenant") @QueryParam("tenant") String tenant,
            @Parameter(description = "Rows on a page, 1–200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Problems.of(400, "bad-limit", "The limit is out of range", "Use a limit from 1 to " + MOST + ".");
        }
        Filter filter = new Filter(
                Kinds.of(kind),
                Optional.ofNullable(tenant),
                Optional.ofNullable(meeting),
                Optional.ofNullable(owner),
                Optional.ofNullable(state).map(EntryListResource::status),
                Optional.ofNullable(missing));
        List<Entry> rows = read.page(filter, Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        boolean more = rows.size() > limit;
        List<Entry> page = more ? rows.subList(0, limit) : rows;
        return new Page(page.stream().map(EntryAnswer::of).toList(), more ? Cursor.after(page.get(limit - 1)) : null);
    }

    private static Status status(String state) {
        return LISTED.stream()
                .filter(s -> s.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problems.of(
                        400,
                        "bad-state",
                        "There is no such state",
                        "Use one of "
                                + String.join(
                                        ", ", LISTED.stream().map(Status::name).toList()) + "."));
    }
}
