package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.rollout.Change;

/** Sets what a step of a rollout says, each as a change of its own with revision, audit entry and broadcast. */
@ApplicationScoped
class Steps {

    private final Changes changes;
    private final Stores stores;

    Steps(Changes changes, Stores stores) {
        this.changes = changes;
        this.stores = stores;
    }

    /** What stands now of all that a list of changes would set; what is not there is left out. */
    List<Change> standing(List<Change> wanted) {
        List<Change> found = new ArrayList<>();
        for (Change change : wanted) {
            if (change instanceof Change.TagShare tag) {
                stores.of(Tag.class)
                        .find(tag.tag())
                        .ifPresent(t -> found.add(
                                new Change.TagShare(tag.tag(), t.document().canaryPercentage())));
            } else if (change instanceof Change.FeatureShare share) {
                stores.of(Feature.class)
                        .find(share.feature())
                        .ifPresent(f -> found.add(new Change.FeatureShare(
                                share.feature(),
                                f.document().percentage(),
                                f.document().audience() == Audience.EVERYONE)));
            } else if (change instanceof Change.SettingValue setting) {
                stores.of(Setting.class)
                        .find(setting.setting())
                        .ifPresent(s -> found.add(new Change.SettingValue(
                                setting.setting(), s.document().json(), named(s.document()))));
            }
        }
        return List.copyOf(found);
    }

    /** Sets values; what stands so already makes no revision. */
    void set(List<Change> values, Wish wish) {
        for (Change change : values) {
            if (change instanceof Change.TagShare tag) {
                edit(stores.of(Tag.class), tag.tag(), t -> share(t, tag.percentage()), wish);
            } else if (change instanceof Change.FeatureShare share) {
                edit(stores.of(Feature.class), share.feature(), f -> share(f, share), wish);
            } else if (change instanceof Change.SettingValue value) {
                edit(stores.of(Setting.class), value.setting(), s -> set(s, value), wish);
            }
        }
    }

    private static Tag share(Tag tag, int percentage) {
        return new Tag(tag.id(), tag.name(), tag.description(), tag.features(), percentage);
    }

    /** No name is noted too: a step may name a value that it leaves as it is. */
    private static String named(Setting setting) {
        return setting.variant() == null ? "" : setting.variant();
    }

    private static Setting set(Setting setting, Change.SettingValue value) {
        return value.variant() == null
                ? setting.with(value.json())
                : setting.with(value.json(), value.variant().isEmpty() ? null : value.variant());
    }

    private static Feature share(Feature feature, Change.FeatureShare share) {
        return feature.with(share.percentage(), share.everyone() ? Audience.EVERYONE : Audience.TAGS);
    }

    private <D extends Document> void edit(DocumentStore<D> store, String id, UnaryOperator<D> edit, Wish wish) {
        store.find(id).ifPresent(before -> {
            D after = edit.apply(before.document());
            if (!after.equals(before.document())) {
                changes.put(store, after.kind().word() + ".changed", before, after, wish);
            }
        });
    }
}
