package se.superkoncis.router.adapter.ledger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.adapter.ledger.run.ExpirySweep;
import se.superkoncis.router.adapter.ledger.run.LedgerLife;
import se.superkoncis.router.adapter.ledger.run.PeriodWatch;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.testsupport.Stack;

/** Instances of the ledger over one real database, without a service around them. */
final class LedgerStand implements AutoCloseable {

    /** A schema of its own beside the service's, so that its jobs and sweeps are not in the way. */
    static final String SCHEMA = "ledger";

    static {
        Stack.prepare(SCHEMA);
        PostgresLogin owner = Stack.postgres().login(SCHEMA + "_owner");
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String script : List.of(
                    "db/kit/V0_1__delivery.sql",
                    "db/kit/V0_2__leaner_delivery.sql",
                    "db/migration/V2__ledger.sql",
                    "db/migration/V5__period_warnings.sql")) {
                statement.execute(read(script).replace("${service}", SCHEMA));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final AgroalDataSource APP = pool("ledger_app");
    private static final AgroalDataSource WORKER = pool("ledger_worker");

    final String tenant = "t-" + UUID.randomUUID();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final LedgerMeters figures = new LedgerMeters(meters);
    private final List<PostgresLedger> instances = new ArrayList<>();
    private final LedgerSettings settings;
    final CountedEvents events = new CountedEvents();
    volatile Caps caps = caps(35, null, null, 50);
    volatile boolean capsAreCurrent = true;
    volatile Clock clock = Clock.systemUTC();

    LedgerStand(String... settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LedgerSettings.class)
                .withDefaultValues(Map.of("router.ledger.patience", "20s"));
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue("router.ledger." + settings[i], settings[i + 1]);
        }
        this.settings = config.build().getConfigMapping(LedgerSettings.class);
    }

    /** Caps in whole SEK; null = none. */
    static Caps caps(long meeting, Long tenantMonth, Long month, long shadowDay) {
        return new Caps(
                sek(meeting),
                Optional.ofNullable(tenantMonth).map(LedgerStand::sek),
                Optional.ofNullable(month).map(LedgerStand::sek),
                sek(shadowDay));
    }

    static MicroSek sek(long whole) {
        return new MicroSek(whole * 1_000_000);
    }

    /** The service's own data source. */
    DataSource app() {
        return APP;
    }

    /** A replica of the service. */
    PostgresLedger instance(String name) {
        return instance(name, APP);
    }

    /** A replica with a data source of its own. */
    PostgresLedger instance(String name, DataSource dataSource) {
        return instance(name, dataSource, events, figures);
    }

    /** A replica with everything of its own. */
    PostgresLedger instance(String name, DataSource dataSource, LedgerEvents written, LedgerMeters counted) {
        PostgresLedger ledger =
                new PostgresLedger(dataSource, any -> caps, settings, name, written, counted, new Now());
        instances.add(ledger);
        return ledger;
    }

    /** The sweep of a replica. */
    ExpirySweep sweep(PostgresLedger ledger) {
        return new ExpirySweep(WORKER, ledger, settings, figures, new Now());
    }

    /** What a replica tells of months and days. */
    PeriodWatch watch() {
        return new PeriodWatch(
                APP,
                WORKER,
                events,
                new Caps.Source() {
                    @Override
                    public Caps of(String tenantId) {
                        return caps;
                    }

                    @Override
                    public boolean isCurrent() {
                        return capsAreCurrent;
                    }
                },
                new Now());
    }

    void giveBack(String instance) {
        LedgerLife.giveBack(WORKER, instance);
    }

    double count(String name) {
        return meters.find("superkoncis.ledger." + name).counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    @Override
    public void close() {
        instances.forEach(ledger -> ledger.close(Duration.ofSeconds(10)));
    }

    private static AgroalDataSource pool(String role) {
        PostgresLogin login = Stack.postgres().login(role);
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(16)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(login.url())
                                    .principal(new NamePrincipal(login.user()))
                                    .credential(new SimplePassword(login.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String script) {
        try (InputStream in = LedgerStand.class.getClassLoader().getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clock that the test turns. */
    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
