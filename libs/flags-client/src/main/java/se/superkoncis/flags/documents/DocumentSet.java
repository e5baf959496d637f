package se.superkoncis.flags.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Documents sorted by kind; settings and overrides are grouped by what they speak of. Not to be changed once made. */
public final class DocumentSet {

    private final TreeMap<String, Feature> features = new TreeMap<>();
    private final Map<String, TenantTag> tags = new HashMap<>();
    private final Map<String, Plan> plans = new HashMap<>();
    private final Map<String, Tenant> tenants = new HashMap<>();
    private final Map<String, List<Setting>> settings = new HashMap<>();
    private final Map<String, List<FlagOverride>> overrides = new HashMap<>();

    /** Sorts documents. */
    public DocumentSet(Collection<? extends FlagDocument> documents) {
        documents.forEach(this::sort);
    }

    private void sort(FlagDocument document) {
        switch (document.kind()) {
            case FEATURE -> put(features, ((Feature) document).id(), (Feature) document);
            case TAG -> put(tags, ((TenantTag) document).id(), (TenantTag) document);
            case TENANT -> put(tenants, ((Tenant) document).id(), (Tenant) document);
            case PLAN -> put(plans, ((Plan) document).id(), (Plan) document);
            case SETTING -> add(settings, ((Setting) document).key(), (Setting) document);
            case OVERRIDE -> add(overrides, ((FlagOverride) document).target(), (FlagOverride) document);
            default -> throw new IllegalArgumentException("no document of kind " + document.kind() + " is compiled");
        }
    }

    private static <T> void put(Map<String, T> map, String id, T document) {
        map.put(id, document);
    }

    private static <T> void add(Map<String, List<T>> map, String key, T document) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(document);
    }

    /** Features by id. */
    public SortedMap<String, Feature> features() {
        return features;
    }

    /** Tags by id. */
    public Map<String, TenantTag> tags() {
        return tags;
    }

    /** Plans by id. */
    public Map<String, Plan> plans() {
        return plans;
    }

    /** Tenants by id. */
    public Map<String, Tenant> tenants() {
        return tenants;
    }

    /** Values at all scopes by key. */
    public Map<String, List<Setting>> settings() {
        return settings;
    }

    /** Overrides by target. */
    public Map<String, List<FlagOverride>> overrides() {
        return overrides;
    }

    /** Ids of features and keys of settings that may be answered otherwise than by another set, sorted. */
    public Set<String> keysChangedSince(DocumentSet before) {
        Set<String> keys = new TreeSet<>();
        if (!before.tenants.equals(tenants) || !before.plans.equals(plans)) {
            // A tenant's tags or plan decide on everything that it gets.
            for (DocumentSet side : List.of(before, this)) {
                keys.addAll(side.features.keySet());
                keys.addAll(side.settings.keySet());
            }
            return keys;
        }
        differing(before.features, features, keys::add);
        differing(before.tags, tags, id -> {
            opened(before.tags.get(id), keys);
            opened(tags.get(id), keys);
        });
        differing(unordered(before.settings), unordered(settings), keys::add);
        differing(
                unordered(before.overrides),
                unordered(overrides),
                target -> keys.add(target.substring(target.indexOf('/') + 1)));
        return keys;
    }

    private static void opened(TenantTag tag, Set<String> keys) {
        if (tag != null) {
            keys.addAll(tag.features());
        }
    }

    private static <T> Map<String, Set<T>> unordered(Map<String, List<T>> lists) {
        Map<String, Set<T>> sets = new HashMap<>();
        lists.forEach((key, list) -> sets.put(key, new HashSet<>(list)));
        return sets;
    }

    private static <T> void differing(Map<String, T> one, Map<String, T> other, Consumer<String> told) {
        Set<String> ids = new HashSet<>(one.keySet());
        ids.addAll(other.keySet());
        ids.removeIf(id -> Objects.equals(one.get(id), other.get(id)));
        ids.forEach(told);
    }
}
