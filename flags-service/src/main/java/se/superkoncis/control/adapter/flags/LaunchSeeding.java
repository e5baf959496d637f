package se.superkoncis.control.adapter.flags;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import se.superkoncis.control.application.launch.LaunchEnvironment;
import se.superkoncis.control.application.launch.SeedFromEnvironment;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;

/** Seeds from the environment before the first request; a bad value stops the start and names its variable. */
@ApplicationScoped
class LaunchSeeding {

    private final TenantTransaction transactions;
    private final SeedFromEnvironment seeding;

    LaunchSeeding(TenantTransaction transactions, SeedFromEnvironment seeding) {
        this.transactions = transactions;
        this.seeding = seeding;
    }

    void onStart(@Observes StartupEvent event) {
        LaunchEnvironment environment = launch(OperationsEnvironment.of(System.getenv()));
        transactions.run(TenantSession.EVERY_TENANT, () -> seeding.seed(environment));
    }

    static LaunchEnvironment launch(OperationsEnvironment variables) {
        Map<String, String> settings = new HashMap<>();
        variables.settings().forEach((setting, value) -> settings.put(setting.key(), value.toString()));
        return new LaunchEnvironment(
                variables.features(),
                settings,
                variables.routerCanaryPercentage(),
                variables.routerCanaryTenantTags(),
                variables.decisionClosePilotTenants(),
                variables.decisionCloseCanaryPercentage());
    }
}
