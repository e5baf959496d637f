package se.superkoncis.control.application.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.EnvironmentSeeds;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/**
 * Lets the environment say where the state begins: each variable once, over launch values only. What a person has
 * decided stays, also when a variable appears later.
 */
@ApplicationScoped
public class SeedFromEnvironment {

    private static final String ROUTER = "model-router";
    private static final String CARD = "decision-close-card";
    private static final int LAUNCH_PERCENTAGE = 10;
    private static final int ALL = Integer.MAX_VALUE;

    private final Changes changes;
    private final Stores stores;
    private final EnvironmentSeeds seeds;
    private final Wish wish = Wish.because(Stored.ENVIRONMENT, Reason.of(Because.SEEDED));

    public SeedFromEnvironment(Changes changes, Stores stores, EnvironmentSeeds seeds) {
        this.changes = changes;
        this.stores = stores;
        this.seeds = seeds;
    }

    /** Seeds what has not been seeded before. */
    @Transactional
    public void seed(LaunchEnvironment environment) {
        changes.lock();
        environment.features().forEach((id, on) -> once("feature/" + id, () -> feature(id, f -> enabled(f, on))));
        environment.settings().forEach((name, json) -> once("setting/" + name, () -> setting(name, json)));
        environment.cardPilots().ifPresent(pilots -> once("card.pilots", () -> feature(CARD, f -> pilots(f, pilots))));
        environment
                .cardPercentage()
                .ifPresent(share -> once("card.percentage", () -> feature(CARD, f -> share(f, share))));
        environment.routerTags().ifPresent(tags -> once("router.tags", () -> routerTags(tags)));
        environment.routerPercentage().ifPresent(share -> once("router.percentage", () -> routerPercentage(share)));
    }

    private void once(String variable, Runnable seeding) {
        if (seeds.first(variable)) {
            seeding.run();
        }
    }

    private static Feature enabled(Feature feature, boolean on) {
        return feature.with(on, feature.percentage(), feature.pilotTenants());
    }

    private static Feature pilots(Feature feature, List<String> pilots) {
        return feature.with(feature.enabled(), feature.percentage(), pilots);
    }

    private static Feature share(Feature feature, int percentage) {
        return feature.with(feature.enabled(), percentage, feature.pilotTenants());
    }

    private void feature(String id, UnaryOperator<Feature> edit) {
        edit(stores.of(Feature.class), id, edit);
    }

    private void setting(String name, String json) {
        DocumentStore<Setting> store = stores.of(Setting.class);
        Setting wanted = new Setting(name, Setting.PLATFORM, json);
        if (!edit(store, wanted.id(), s -> wanted)) {
            create(store, wanted);
        }
    }

    private void routerTags(List<String> ids) {
        DocumentStore<Tag> store = stores.of(Tag.class);
        for (Stored<Tag> tag : store.page("", ALL)) {
            if (!ids.contains(tag.document().id())) {
                edit(store, tag.document().id(), t -> t.closing(ROUTER));
            }
        }
        for (String id : ids) {
            if (!edit(store, id, t -> t.opening(ROUTER, t.canaryPercentage()))) {
                create(store, new Tag(id, id, null, List.of(ROUTER), LAUNCH_PERCENTAGE));
            }
        }
    }

    private void routerPercentage(int share) {
        DocumentStore<Tag> store = stores.of(Tag.class);
        for (Stored<Tag> tag : store.page("", ALL)) {
            if (tag.document().features().contains(ROUTER)) {
                edit(store, tag.document().id(), t -> t.opening(ROUTER, share));
            }
        }
    }

    private <D extends Document> void create(DocumentStore<D> store, D document) {
        if (document.faults().isEmpty()) {
            changes.put(store, document.kind().word() + ".created", null, document, wish);
        }
    }

    /** Edits what nobody has decided; false when there is no such document. */
    private <D extends Document> boolean edit(DocumentStore<D> store, String id, UnaryOperator<D> edit) {
        Optional<Stored<D>> found = store.find(id);
        found.filter(Stored::untouched).ifPresent(before -> {
            D after = edit.apply(before.document());
            if (!after.equals(before.document())) {
                changes.put(store, before.document().kind().word() + ".changed", before, after, wish);
            }
        });
        return found.isPresent();
    }
}
