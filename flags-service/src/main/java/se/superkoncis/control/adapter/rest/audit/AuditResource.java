package se.superkoncis.control.adapter.rest.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.application.audit.ReadAudit;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.domain.audit.HeadSigner;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.events.audit.AuditHead;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** Who did what in all services, as one chain that anybody can check. */
@Path("/api/agents/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class AuditResource {

    private final ReadAudit reading;
    private final AuditExport export;
    private final HeadSigner signer;
    private final ControlConfig config;
    private final Caller caller;

    AuditResource(ReadAudit reading, AuditExport export, HeadSigner signer, ControlConfig config, Caller caller) {
        this.reading = reading;
        this.export = export;
        this.signer = signer;
        this.config = config;
        this.caller = caller;
    }

    /**
     * Where the chain ends.
     *
     * @param signature compact JWS over sequence, hash and at; left out without a key
     * @param note what to do when it is not signed; left out when it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeadView(long sequence, String hash, Instant at, String signature, String note) {}

    /** Entries: a page as JSON, newest first, or all of them as NDJSON or CSV. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.NDJSON_TYPE, Format.CSV_TYPE})
    @APIResponse(responseCode = "200", description = "items and nextCursor; or an export.")
    @APIResponse(responseCode = "400", description = "A parameter is not right; errors name each and say what to send.")
    public Response entries(@BeanParam AuditParams params, UriInfo uri, HttpHeaders headers) {
        AuditParams.Asked asked = params.asked(
                uri.getQueryParameters().keySet(),
                Format.accepted(headers.getAcceptableMediaTypes()),
                config.page(),
                config.largestPage());
        refuseOtherTenants(asked.question().tenant());
        if (asked.format() == Format.JSON) {
            return Response.ok(page(asked), Format.JSON.type()).build();
        }
        return Response.ok(
                        export.of(asked, caller.visibleTenant()), asked.format().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + asked.format().fileName() + "\"")
                .build();
    }

    private String page(AuditParams.Asked asked) {
        List<Link> found = reading.page(asked.question(), asked.cursor(), asked.limit() + 1);
        boolean more = found.size() > asked.limit();
        List<Link> page = more ? found.subList(0, asked.limit()) : found;
        String items = page.stream()
                .map(link -> AuditChain.line(link.text(), link.previousHash(), link.hash()))
                .collect(Collectors.joining(","));
        String next = more ? ",\"nextCursor\":\"" + page.get(page.size() - 1).sequence() + '"' : "";
        return "{\"items\":[" + items + "]" + next + "}";
    }

    private void refuseOtherTenants(String tenant) {
        if (tenant != null && caller.tenant().filter(own -> !own.equals(tenant)).isPresent()) {
            throw Refusals.of(
                    403,
                    "forbidden",
                    "Not allowed",
                    "Your token is for another tenant. Leave the parameter tenant out.");
        }
    }

    /** Where the chain ends, signed. Who keeps it can prove later that nothing before it was rewritten. */
    @GET
    @Path("head")
    @APIResponse(
            responseCode = "200",
            description = "The last sequence and hash, with a signature (compact JWS, RS256).")
    public HeadView head() {
        if (!caller.visibleTenant().equals(TenantSession.EVERY_TENANT)) {
            throw Refusals.of(
                    403,
                    "forbidden",
                    "Not allowed",
                    "The chain is one over all tenants. Ask the staff of the platform.");
        }
        AuditHead head = reading.head();
        return signer.sign(head.text())
                .map(signature -> new HeadView(head.sequence(), head.hash(), head.at(), signature, null))
                .orElseGet(() -> new HeadView(
                        head.sequence(),
                        head.hash(),
                        head.at(),
                        null,
                        "Not signed: give the service a key with superkoncis.audit.signing-key."));
    }

    /** The public keys that heads are signed with; keep them with the heads that you keep. */
    @GET
    @Path("keys")
    @APIResponse(responseCode = "200", description = "A JWK set (RFC 7517); without members when heads are not signed.")
    public Response keys() {
        return Response.ok(signer.keys(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
