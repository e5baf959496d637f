package se.superkoncis.kit.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/** An API to try access, tenants and problems on. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleResource {

    private final DataSource dataSource;

    SampleResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A body. */
    public record Body(int number) {}

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.ADMIN})
    @Transactional
    public List<String> tenants() {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("select distinct tenant_id from applied order by 1");
                    ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Body echo(Body body) {
        return body;
    }

    @GET
    @Path("/bug")
    @PermitAll
    public String bug() {
        throw new IllegalStateException("a secret of the inside");
    }
}
