package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.decision.application.person.ChangeEntry;
import se.superkoncis.decision.application.person.Outcome;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.Wish;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** What people do to decisions and actions. Repeating a request is harmless; If-Match guards against each other. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.OPERATOR, Roles.SERVICE})
public class EntryResource {

    private static final String KIND = "{kind: decisions|actions}";

    private final ChangeEntry change;
    private final Caller caller;

    EntryResource(ChangeEntry change, Caller caller) {
        this.change = change;
        this.caller = caller;
    }

    /** Fills in or corrects. */
    @PATCH
    @Path("/" + KIND + "/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Fill in or correct a decision or an action",
            description = "Members owner, deadline (a day) and text; what is left out stays. It is confirmed thereby.")
    public Response complete(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Parameter(description = "ETag that you have seen; 412 when it was changed since")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        return answer(kind, id, ifMatch, new Wish.Complete(CompletionBody.read(body)));
    }

    /** Says that it is right. */
    @POST
    @Path("/" + KIND + "/{id}/confirm")
    @Operation(
            summary = "Confirm a decision or an action",
            description = "It is right as it stands. This also takes a dismissal back.")
    public Response confirm(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(kind, id, ifMatch, new Wish.Confirm());
    }

    /** Says that it is none. */
    @POST
    @Path("/" + KIND + "/{id}/dismiss")
    @Operation(
            summary = "Dismiss a decision or an action",
            description = "It was none. It no longer counts; confirm takes this back.")
    public Response dismiss(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(kind, id, ifMatch, new Wish.Dismiss());
    }

    /** Takes a candidate for what it may be. */
    @POST
    @Path("/candidates/{id}/accept")
    @Operation(
            summary = "Accept a candidate",
            description = "What the engine was not sure of is a decision or an action after all.")
    public Response accept(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Optional.empty(), "candidate", id, ifMatch, new Wish.Accept());
    }

    private Response answer(String path, String id, String ifMatch, Wish wish) {
        Kind kind = Kinds.of(path);
        return answer(Optional.of(kind), kind.word(), id, ifMatch, wish);
    }

    private Response answer(Optional<Kind> kind, String word, String id, String ifMatch, Wish wish) {
        Outcome outcome = change.change(
                new ChangeEntry.Request(uuid(word, id), kind, IfMatch.revision(ifMatch), wish, caller.name()));
        if (outcome instanceof Outcome.ChangedMeanwhile meanwhile) {
            throw Problems.changedMeanwhile(meanwhile.current());
        }
        if (outcome instanceof Outcome.WrongState wrong) {
            throw Problems.wrongState(wrong.status());
        }
        if (outcome instanceof Outcome.Done done) {
            Entry entry = done.entry();
            return Response.ok(EntryAnswer.of(entry))
                    .header(HttpHeaders.ETAG, IfMatch.tag(entry.revision()))
                    .build();
        }
        throw Problems.unknown(word);
    }

    private static UUID uuid(String word, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.unknown(word);
        }
    }
}
