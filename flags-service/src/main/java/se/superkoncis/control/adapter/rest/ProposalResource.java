package se.superkoncis.control.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Staff;
import se.superkoncis.control.application.wish.ReadWishes;
import se.superkoncis.control.domain.port.Proposals.Waiting;
import se.superkoncis.kit.web.Roles;

/** Wishes that wait for a second person, who sends the same change to make it so. */
@Path("/api/admin/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class ProposalResource {

    private final ReadWishes wishes;
    private final Staff staff;

    ProposalResource(ReadWishes wishes, Staff staff) {
        this.wishes = wishes;
        this.staff = staff;
    }

    /**
     * A wish.
     *
     * @param target what is to be changed, as in {@code tag/canary}
     * @param takesIn features that a tag is to open; empty otherwise
     * @param restores whether a kill is to be taken back
     * @param share percentage of its audience that a feature reaches by it
     * @param until when it is forgotten
     */
    @Schema(name = "Proposal")
    public record View(
            String target, List<String> takesIn, boolean restores, int share, String proposer, Instant until) {
        static View of(Waiting waiting) {
            return new View(
                    waiting.target(),
                    waiting.takesIn(),
                    waiting.restores(),
                    waiting.proposal().share(),
                    waiting.proposal().proposer(),
                    waiting.proposal().until());
        }
    }

    /** All of them, the next to be forgotten first. */
    @GET
    public Envelope<List<View>> list() {
        staff.only();
        return Envelope.of(wishes.waiting().stream().map(View::of).toList());
    }
}
