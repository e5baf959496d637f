package se.superkoncis.control.adapter.web.emergency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.application.emergency.ReadEmergencies;
import se.superkoncis.control.application.guardrail.ReadGuardrails;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** The page of what holds the platform back: emergency blocks, which people declare, and guardrails, which trip. */
@Path("/admin/emergency")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class EmergencyPages {

    private final Visit visit;
    private final AdminFrame frames;
    private final ReadEmergencies emergencies;
    private final ReadGuardrails guardrails;

    EmergencyPages(Visit visit, AdminFrame frames, ReadEmergencies emergencies, ReadGuardrails guardrails) {
        this.visit = visit;
        this.frames = frames;
        this.emergencies = emergencies;
        this.guardrails = guardrails;
    }

    /** The templates; a wrong name or type in one of them ends the build. */
    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance emergency(
                AdminFrame.Shown on, List<BlockCard> blocks, List<GuardrailCard> guardrails);
    }

    /** A card per block and one per guardrail. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page() {
        List<BlockCard> blocks = emergencies.all().stream().map(BlockCard::of).toList();
        ReasonWords words = new ReasonWords(visit.language());
        List<GuardrailCard> cards = guardrails.all().stream()
                .map(shown -> GuardrailCard.of(shown, words))
                .toList();
        return visit.show(Templates.emergency(frames.shown(), blocks, cards));
    }
}
