package se.superkoncis.control.adapter.web.setting;

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
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.SettingCatalogue;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** The page of settings: which value holds at which scope, and what stands in front of it. */
@Path("/admin/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class SettingPages {

    private final Visit visit;
    private final AdminFrame frames;
    private final Documents documents;
    private final SettingCatalogue catalogue;
    private final Clock clock;

    SettingPages(Visit visit, AdminFrame frames, Documents documents, SettingCatalogue catalogue, Clock clock) {
        this.visit = visit;
        this.frames = frames;
        this.documents = documents;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(AdminFrame.Shown on, List<SettingCard> settings, List<String> names);
    }

    /** A card per setting and scope, and a form for a value at another scope. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page() {
        Instant now = clock.instant();
        List<Stored<FlagOverride>> overrides = documents.all(FlagOverride.class);
        List<SettingCard> cards = documents.all(Setting.class).stream()
                .map(stored -> SettingCard.of(stored, overrides, now))
                .toList();
        return visit.show(Templates.settings(frames.shown(), cards, catalogue.names()));
    }
}
