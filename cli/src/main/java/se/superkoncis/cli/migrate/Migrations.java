package se.superkoncis.cli.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.embedded.platform.PlatformDatabase;

/** Migrations of one service, run as the schema's owner in the way in which the service itself runs them at start. */
final class Migrations {

    private final PlatformService service;
    private final Flyway flyway;

    Migrations(PlatformService service, List<Path> folders, String jdbcUrl, Passwords passwords) {
        String owner = PlatformDatabase.ownerRole(service.id());
        this.service = service;
        this.flyway = Flyway.configure()
                .dataSource(jdbcUrl, owner, passwords.of(owner))
                .locations(
                        folders.stream().map(folder -> "filesystem:" + folder).toArray(String[]::new))
                .schemas(service.id())
                .defaultSchema(service.id())
                .createSchemas(false)
                .outOfOrder(true)
                .placeholders(Map.of("service", service.id()))
                .load();
    }

    /** Applies what is pending and returns how many that was. */
    int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw Problem.causedBy(e, "migrate.failed", service.id(), firstLine(e));
        }
    }

    /** All migrations with their state. */
    List<MigrationInfo> all() {
        try {
            return List.of(flyway.info().all());
        } catch (FlywayException e) {
            throw Problem.causedBy(e, "migrate.failed", service.id(), firstLine(e));
        }
    }

    private static String firstLine(FlywayException e) {
        return e.getMessage().strip().lines().findFirst().orElse("?");
    }
}
