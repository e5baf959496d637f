package se.superkoncis.flags;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import se.superkoncis.flags.documents.TenantTag;

/** Works out which features and settings may answer otherwise in one state than in another. */
final class ChangedKeys {

    private final SnapshotCompiler before;
    private final SnapshotCompiler after;
    private final Set<String> keys = new TreeSet<>();

    private ChangedKeys(SnapshotCompiler before, SnapshotCompiler after) {
        this.before = before;
        this.after = after;
    }

    static Set<String> between(SnapshotCompiler before, SnapshotCompiler after) {
        ChangedKeys changed = new ChangedKeys(before, after);
        changed.collect();
        return changed.keys;
    }

    private void collect() {
        if (!before.tenants.equals(after.tenants) || !before.plans.equals(after.plans)) {
            // A tenant's tags or plan decide on everything that it gets.
            all(before);
            all(after);
            return;
        }
        differing(before.featureDocuments, after.featureDocuments, (id, sides) -> keys.add(id));
        differing(before.tags, after.tags, (id, sides) -> sides.forEach(this::opened));
        differing(grouped(before.settingDocuments), grouped(after.settingDocuments), (key, sides) -> keys.add(key));
        differing(grouped(before.overrides), grouped(after.overrides), (target, sides) -> overridden(target));
    }

    private void all(SnapshotCompiler state) {
        keys.addAll(state.features.keySet());
        state.settingDocuments.forEach((key, values) -> keys.add(key));
    }

    private void opened(TenantTag tag) {
        keys.addAll(tag.features());
    }

    private void overridden(String target) {
        keys.add(target.substring(target.indexOf('/') + 1));
    }

    private static <T> Map<String, Set<T>> grouped(Map<String, List<T>> lists) {
        Map<String, Set<T>> sets = new HashMap<>();
        lists.forEach((key, list) -> sets.put(key, new HashSet<>(list)));
        return sets;
    }

    private static <T> void differing(
            Map<String, T> one, Map<String, T> other, BiConsumer<String, Collection<T>> told) {
        Set<String> ids = new HashSet<>(one.keySet());
        ids.addAll(other.keySet());
        for (String id : ids) {
            T first = one.get(id);
            T second = other.get(id);
            if (!Objects.equals(first, second)) {
                told.accept(
                        id, first == null ? List.of(second) : second == null ? List.of(first) : List.of(first, second));
            }
        }
    }
}
