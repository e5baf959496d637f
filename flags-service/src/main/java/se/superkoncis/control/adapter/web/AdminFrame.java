package se.superkoncis.control.adapter.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import se.superkoncis.control.application.propagation.TrackPropagation;
import se.superkoncis.control.application.wish.ReadWishes;
import se.superkoncis.control.config.PropagationConfig;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.Proposals.Waiting;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Frame;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.Visit;

/** What stands around each of these pages: the links and the kill switches. */
@RequestScoped
public class AdminFrame {

    private final Visit visit;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Documents documents;
    private final TrackPropagation propagation;
    private final PropagationConfig patience;
    private final ReadWishes wishes;

    AdminFrame(
            Visit visit,
            SecurityIdentity identity,
            Caller caller,
            Documents documents,
            TrackPropagation propagation,
            PropagationConfig patience,
            ReadWishes wishes) {
        this.visit = visit;
        this.identity = identity;
        this.caller = caller;
        this.documents = documents;
        this.propagation = propagation;
        this.patience = patience;
        this.wishes = wishes;
    }

    /**
     * The surroundings of a page.
     *
     * @param features of the bar of kill switches
     * @param arrived whether the last change has arrived; null for who belongs to a tenant, and before the first change
     * @param staff whether who looks is staff of the platform
     * @param mayChange whether who looks may change documents
     * @param mayKill whether who looks may kill and restore
     * @param waiting wishes that wait for a second person
     * @param reasons texts of refusals by their codes, as JSON
     */
    public record Shown(
            Frame frame,
            List<Stored<Feature>> features,
            Arrived arrived,
            boolean staff,
            boolean mayChange,
            boolean mayKill,
            List<Waiting> waiting,
            String reasons) {}

    /** The surroundings of the page that is asked for. */
    public Shown shown() {
        boolean staff = caller.tenant().isEmpty();
        boolean admin = identity.hasRole(Roles.ADMIN);
        return new Shown(
                visit.frame(links(visit.language())),
                documents.features(),
                staff ? arrived() : null,
                staff,
                staff && admin,
                staff && (admin || identity.hasRole(Roles.OPERATOR)),
                staff ? wishes.waiting() : List.of(),
                new ReasonWords(visit.language()).all());
    }

    private Arrived arrived() {
        return propagation.arrivals(Long.MAX_VALUE, 1, patience.forgetAfter()).stream()
                .findFirst()
                .map(Arrived::of)
                .orElse(null);
    }

    private static List<Frame.Link> links(PageLanguage language) {
        AdminTexts texts = MessageBundles.get(AdminTexts.class, Localized.Literal.of(language.code()));
        return List.of(
                new Frame.Link("/admin/tags", texts.tags(), false),
                new Frame.Link("/admin/tenants", texts.tenants(), false),
                new Frame.Link("/admin/features", texts.features(), false),
                new Frame.Link("/admin/rollouts", texts.rollouts(), false),
                new Frame.Link("/admin/settings", texts.settings(), false),
                new Frame.Link("/admin/overrides", texts.overrides(), false),
                new Frame.Link("/admin/propagation", texts.propagation(), false),
                new Frame.Link("/admin/audit", texts.audit(), false),
                new Frame.Link("/admin/emergency", texts.emergency(), false));
    }
}
