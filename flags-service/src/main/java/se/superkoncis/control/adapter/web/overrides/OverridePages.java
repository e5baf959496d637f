package se.superkoncis.control.adapter.web.overrides;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.Documents;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.port.SettingCatalogue;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** The page of what stands in front of other values for a while. */
@Path("/admin/overrides")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class OverridePages {

    private final Visit visit;
    private final AdminFrame frames;
    private final Documents documents;
    private final SettingCatalogue settings;
    private final Clock clock;

    OverridePages(Visit visit, AdminFrame frames, Documents documents, SettingCatalogue settings, Clock clock) {
        this.visit = visit;
        this.frames = frames;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overrides(
                AdminFrame.Shown on, List<OverrideCard> overrides, List<String> settings);
    }

    /** A card per override, and a form for a new one. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page() {
        Instant now = clock.instant();
        List<OverrideCard> cards = documents.all(FlagOverride.class).stream()
                .map(stored -> OverrideCard.of(stored, now))
                .toList();
        return visit.show(Templates.overrides(frames.shown(), cards, settings.names()));
    }
}
