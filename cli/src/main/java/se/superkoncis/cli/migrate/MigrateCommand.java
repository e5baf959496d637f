package se.superkoncis.cli.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.MigrationInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.stack.StackDatabase;
import se.superkoncis.cli.stack.command.ProjectRoot;
import se.superkoncis.cli.stack.command.RunningStack;
import se.superkoncis.cli.stack.command.StackChoice;
import se.superkoncis.cli.stack.command.StackLog;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis migrate [--status]}: brings the schemas up to date, or tells how they are. */
@Command(name = "migrate")
public final class MigrateCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Console console;

    @Mixin
    StackChoice choice;

    @Option(names = "--status", descriptionKey = "opt.migrate.status")
    boolean statusOnly;

    /** The command on this console. */
    public MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StackLog.silent();
        RunningStack running = running();
        if (running != null) {
            return migrate(
                    running.folder(),
                    "jdbc:postgresql://127.0.0.1:" + running.ports().of(StackPorts.POSTGRES) + "/superkoncis");
        }
        StackFolder folder =
                choice.folder(console.environment(), StackChoice.LOCAL).create(false);
        Passwords passwords = new Passwords(folder);
        try (StackDatabase database = StackDatabase.alone(folder, console.environment())) {
            database.prepare(passwords);
            return migrate(folder, database.jdbcUrl());
        }
    }

    /** The stack that runs; null when none does, and then only a database is started for a moment. */
    private RunningStack running() {
        try {
            return choice.running(console.environment());
        } catch (Problem none) {
            if (none.exitCode() != ExitCode.NOT_RUNNING) {
                throw none;
            }
            return null;
        }
    }

    private int migrate(StackFolder folder, String jdbcUrl) throws IOException {
        MigrationFiles files = new MigrationFiles(ProjectRoot.path());
        Path laidOut = Files.createTempDirectory("superkoncis-migrations-");
        boolean pending = false;
        try {
            console.out().println(console.messages().get("migrate.heading"));
            for (PlatformService service : PlatformService.values()) {
                Migrations migrations = new Migrations(
                        service, files.extract(service, laidOut.resolve(service.id())), jdbcUrl, new Passwords(folder));
                int applied = statusOnly ? 0 : migrations.migrate();
                for (MigrationInfo each : migrations.all()) {
                    row(service, each);
                    pending |= !each.getState().isApplied();
                }
                if (!statusOnly) {
                    console.note("migrate.applied", service.id(), applied);
                }
            }
        } finally {
            new StackFolder(laidOut).delete();
        }
        return pending ? ExitCode.FAILED.code() : ExitCode.OK.code();
    }

    private void row(PlatformService service, MigrationInfo migration) {
        String when = migration.getInstalledOn() == null
                ? ""
                : WHEN.format(migration.getInstalledOn().toInstant().atZone(ZoneId.systemDefault()));
        console.out()
                .printf(
                        "%-8s %-8s %-44s %-12s %s%n",
                        service.id(),
                        migration.getVersion() == null ? "R" : migration.getVersion(),
                        migration.getDescription(),
                        console.messages().get(migration.getState().isApplied() ? "migrate.done" : "migrate.pending"),
                        when);
    }
}
