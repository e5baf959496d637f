package se.superkoncis.router.adapter.rest.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.budget.EstimateCost;
import se.superkoncis.router.application.budget.EstimateCost.Estimate;
import se.superkoncis.router.application.budget.EstimateCost.Offer;

/** What a call would cost. */
@Path("/api/budget/estimate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ANALYST, Roles.OPERATOR, Roles.ADMIN, Roles.SERVICE})
public class EstimateResource {

    private final EstimateCost estimates;
    private final Caller caller;

    EstimateResource(EstimateCost estimates, Caller caller) {
        this.estimates = estimates;
        this.caller = caller;
    }

    /** The answer; {@code tier} is what the budget has room for. Amounts are decimal SEK. */
    public record Answer(String capSek, String remainingSek, String tier, List<OneModel> models) {}

    /** One model; amounts are absent when it may not be called, and {@code why} says what to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OneModel(
            String tier,
            String model,
            String worstCaseSek,
            String likelySek,
            boolean fits,
            String priceVersion,
            String why) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a call would cost",
            description =
                    "Worst case (what would be set aside) and likely cost of each model, whether it fits what remains of"
                            + " the meeting's budget, and the tier that would be used. Nothing is set aside.")
    public Answer estimate(EstimateRequest request) {
        if (request == null) {
            throw new ProblemException(
                    Problem.of(400, "bad-estimate", "The estimate cannot be made", "Send a body; see /q/openapi."));
        }
        if (caller.visibleTenant().isEmpty()) {
            throw new ProblemException(
                    Problem.of(403, "no-tenant", "Your token belongs to no tenant", "Use a token of a tenant."));
        }
        Estimate estimate = estimates.estimate(request.question(caller.tenant()));
        return new Answer(
                estimate.cap().toSek(),
                estimate.remaining().toSek(),
                estimate.tier().wireName(),
                estimate.offers().stream().map(EstimateResource::model).toList());
    }

    private static OneModel model(Offer offer) {
        return new OneModel(
                offer.tier().wireName(),
                offer.deployment(),
                sek(offer.worstCase()),
                sek(offer.likely()),
                offer.fits(),
                offer.priceVersion(),
                offer.why().orElse(null));
    }

    private static String sek(Optional<MicroSek> amount) {
        return amount.map(MicroSek::toSek).orElse(null);
    }
}
