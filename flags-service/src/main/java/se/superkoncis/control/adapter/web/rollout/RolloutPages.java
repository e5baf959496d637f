package se.superkoncis.control.adapter.web.rollout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.Documents;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** Pages on rollouts: where each stands, what it waits for, and what its gates found. */
@Path("/admin/rollouts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class RolloutPages {

    private static final int LOOKS = 20;

    private final Visit visit;
    private final AdminFrame frames;
    private final RolloutCards cards;
    private final Documents documents;

    RolloutPages(Visit visit, AdminFrame frames, RolloutCards cards, Documents documents) {
        this.visit = visit;
        this.frames = frames;
        this.cards = cards;
        this.documents = documents;
    }

    /**
     * The evidence of one rollout.
     *
     * @param next the look that the next page lies before; 0 when there is none
     * @param newest whether these are the newest looks
     */
    record History(List<LookRow> looks, long next, boolean newest) {}

    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rollouts(
                AdminFrame.Shown on, List<RolloutCard> rollouts, List<Stored<Tag>> tags);

        static native TemplateInstance rollout(AdminFrame.Shown on, String name, RolloutCard card, History history);
    }

    /** A card per rollout, and a form for a new one. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        AdminFrame.Shown shown = frames.shown();
        return visit.show(Templates.rollouts(shown, cards.all(shown), documents.all(Tag.class)));
    }

    /** One rollout with its evidence, the newest or what lies before a look. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id, @QueryParam("before") @DefaultValue("0") long before) {
        AdminFrame.Shown shown = frames.shown();
        RolloutCard card = cards.of(id, shown).orElse(null);
        if (card == null) {
            History none = new History(List.of(), 0, true);
            return html(404, Templates.rollout(shown, id, null, none));
        }
        long below = before < 1 ? Long.MAX_VALUE : before;
        List<LookRow> found = cards.looks(card.rollout().plan(), id, below, LOOKS + 1);
        List<LookRow> page = found.size() > LOOKS ? found.subList(0, LOOKS) : found;
        long next = found.size() > LOOKS ? page.get(LOOKS - 1).id() : 0;
        History history = new History(page, next, below == Long.MAX_VALUE);
        return html(200, Templates.rollout(shown, card.rollout().name(), card, history));
    }

    private Response html(int status, TemplateInstance page) {
        return Response.status(status).entity(visit.show(page).render()).build();
    }
}
