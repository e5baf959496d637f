package se.superkoncis.router.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.call.CallModels;
import se.superkoncis.router.application.call.ModelStatus;
import se.superkoncis.router.domain.routing.Tier;

/** The models of each tier, for those who run the platform. No address beyond the host, no secret. */
@Path("/api/admin/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
public class ModelsResource {

    private final CallModels models;

    ModelsResource(CallModels models) {
        this.models = models;
    }

    /** The envelope of the admin API. */
    public record Envelope(boolean success, Tiers data) {}

    /** All tiers. */
    public record Tiers(List<OneTier> tiers) {}

    /**
     * One tier.
     *
     * @param answeredBy {@code model} when one may be called, else {@code embedded}
     * @param deployments in the order in which they are asked
     */
    public record OneTier(String tier, String answeredBy, List<ModelStatus> deployments) {}

    @GET
    @Operation(
            summary = "Models and how they are",
            description =
                    "Tiers with their deployments in order: verdict on region, price and key, circuit breaker, pause asked"
                            + " for by the provider, last failure.")
    public Envelope all() {
        List<ModelStatus> all = models.status();
        return new Envelope(
                true,
                new Tiers(Arrays.stream(Tier.values())
                        .map(tier -> new OneTier(
                                tier.wireName(),
                                models.has(tier) ? "model" : "embedded",
                                all.stream()
                                        .filter(model -> model.tier().equals(tier.wireName()))
                                        .toList()))
                        .toList()));
    }
}
