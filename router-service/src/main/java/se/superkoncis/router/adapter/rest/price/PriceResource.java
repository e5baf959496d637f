package se.superkoncis.router.adapter.rest.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.price.CorrectCosts;
import se.superkoncis.router.application.price.PriceState;
import se.superkoncis.router.application.price.PricesInForce;
import se.superkoncis.router.application.price.ReloadPrices;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;
import se.superkoncis.router.domain.price.correction.CostHistory;

/** Prices of models, as this instance has them in force. */
@Path("/api/admin/prices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
@Tag(name = "prices")
public class PriceResource {

    private static final int MOST = 200;

    private final PricesInForce prices;
    private final ReloadPrices reload;
    private final CorrectCosts correct;
    private final Caller caller;

    PriceResource(PricesInForce prices, ReloadPrices reload, CorrectCosts correct, Caller caller) {
        this.prices = prices;
        this.reload = reload;
        this.correct = correct;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Prices of models", description = "By key, in pages; models without a usable price say why.")
    public Envelope<List<PriceView>> list(
            @Parameter(description = "Part of the key") @QueryParam("search") @DefaultValue("") String search,
            @Parameter(description = "Models on a page, 1–200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @DefaultValue("")
                    String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    Problem.of(400, "bad-limit", "The limit is out of range", "Use a limit from 1 to " + MOST + "."));
        }
        PriceState state = prices.state();
        String part = search.toLowerCase(Locale.ROOT);
        List<PriceEntry> found = state.list().catalogue().entries().values().stream()
                .filter(e -> e.key().toLowerCase(Locale.ROOT).contains(part))
                .filter(e -> e.key().compareTo(cursor) > 0)
                .sorted(Comparator.comparing(PriceEntry::key))
                .limit(limit + 1L)
                .toList();
        List<PriceEntry> page = found.size() > limit ? found.subList(0, limit) : found;
        return new Envelope<>(
                true,
                page.stream().map(e -> PriceView.of(e, state.list())).toList(),
                found.size() > limit ? page.get(limit - 1).key() : null);
    }

    @GET
    @Path("catalogue")
    @Operation(summary = "The catalogue in force", description = "With what is wrong with the file, if anything.")
    public Envelope<CatalogueView> catalogue() {
        return Envelope.of(CatalogueView.of(prices.state()));
    }

    @POST
    @Path("reload")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Read the price file now",
            description =
                    "On the instance that answers; the others see the change at their next look. A file that cannot"
                            + " be used changes nothing and is answered with 422. The audit trail has who asked, and"
                            + " the version before and after.")
    public Envelope<CatalogueView> reload() {
        staffOnly();
        PriceState state = reload.reload(caller.name());
        if (state.problem() != null) {
            throw new ProblemException(Problem.of(
                    422,
                    "price-file-refused",
                    "The price file was refused",
                    "The file " + state.problem() + ". Version "
                            + state.list().catalogue().version() + " stays in force."));
        }
        return Envelope.of(CatalogueView.of(state));
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct costs whose price was wrong",
            description =
                    "Compares the cost rows of a model with the catalogue in force and, unless dryRun is true (the"
                            + " default), tells the differences as cost.corrected. A repetition tells nothing.")
    public Envelope<CorrectionView> correct(CorrectionForm form) {
        staffOnly();
        CorrectionOrder order =
                CorrectionForm.order(form, prices.state().list().catalogue().version());
        try {
            return (form.isDry() ? correct.look(order) : correct.correct(order, caller.name()))
                    .map(outcome -> Envelope.of(CorrectionView.of(order, outcome, form.isDry())))
                    .orElseThrow(() -> new ProblemException(Problem.of(
                            409, "no-price", "There is no price to correct with", prices.whyNot(order.priceKey()))));
        } catch (CostHistory.TooMuchException e) {
            throw new ProblemException(Problem.of(
                    413,
                    "too-many-rows",
                    "The time is too long for one correction",
                    "It holds " + e.getMessage() + ": order it in shorter pieces."));
        }
    }

    /** What all tenants pay is no business of a single one. */
    private void staffOnly() {
        if (caller.tenant().isPresent()) {
            throw new ProblemException(Problem.of(
                    403,
                    "staff-only",
                    "Only for staff of the platform",
                    "Your sign-in belongs to a tenant. Ask the staff of the platform."));
        }
    }
}
