package se.superkoncis.control.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.Broadcast;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.EnvironmentSeeds;
import se.superkoncis.control.domain.port.OnceKeys;
import se.superkoncis.control.domain.port.Revisions;
import se.superkoncis.control.domain.port.Stores;

/** All ports in memory. */
final class Memory implements Stores, Revisions, Broadcast, AuditTrail, OnceKeys, EnvironmentSeeds {

    final List<Stored<?>> standing = new ArrayList<>();
    final List<String> gone = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    private final Map<Kind, Shelf<?>> shelves = new EnumMap<>(Kind.class);
    private final Map<String, Used> keys = new HashMap<>();
    private final Set<String> seeded = new HashSet<>();
    private long revision;

    Memory() {
        for (Kind kind : Kind.values()) {
            shelves.put(kind, new Shelf<>());
        }
    }

    private static final class Shelf<D extends Document> implements DocumentStore<D> {
        private final TreeMap<String, Stored<D>> rows = new TreeMap<>();

        @Override
        public Optional<Stored<D>> find(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Stored<D>> page(String afterId, int limit) {
            return rows.tailMap(afterId, false).values().stream().limit(limit).toList();
        }

        @Override
        public List<Stored<D>> naming(Document other) {
            return rows.values().stream()
                    .filter(row -> !row.document().equals(other))
                    .filter(row -> !row.document().without(other).equals(Optional.of(row.document())))
                    .toList();
        }

        @Override
        public void save(Stored<D> stored) {
            rows.put(stored.document().id(), stored);
        }

        @Override
        public void remove(String id) {
            rows.remove(id);
        }
    }

    @Override
    public DocumentStore<? extends Document> of(Kind kind) {
        return shelves.get(kind);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D extends Document> DocumentStore<D> of(Class<D> type) {
        Map<Class<?>, Kind> kinds = Map.of(
                Tag.class,
                Kind.TAG,
                Tenant.class,
                Kind.TENANT,
                Feature.class,
                Kind.FEATURE,
                Setting.class,
                Kind.SETTING,
                FlagOverride.class,
                Kind.OVERRIDE,
                Rollout.class,
                Kind.ROLLOUT,
                TenantPlan.class,
                Kind.PLAN);
        return (DocumentStore<D>) shelves.get(kinds.get(type));
    }

    @Override
    public void lock() {
        // one thread
    }

    @Override
    public long next() {
        return ++revision;
    }

    @Override
    public void raiseTo(long least) {
        revision = Math.max(revision, least);
    }

    @Override
    public void stands(Stored<? extends Document> stored) {
        standing.add(stored);
    }

    @Override
    public void gone(String key, long at) {
        gone.add(key);
    }

    @Override
    public void audited(Entry entry) {
        assert entries.contains(entry);
    }

    @Override
    public void add(Entry entry) {
        entries.add(entry);
    }

    @Override
    public Optional<Kill> lastKill(String featureKey) {
        return entries.stream()
                .filter(e -> e.target().equals(featureKey) && e.action().equals("feature.killed"))
                .reduce((first, second) -> second)
                .map(e -> new Kill(e.wish().actor(), e.at()));
    }

    @Override
    public Optional<String> lastActor(String key) {
        return entries.stream()
                .filter(e -> e.target().equals(key) && e.revision() > 0)
                .reduce((first, second) -> second)
                .map(e -> e.wish().actor());
    }

    @Override
    public Optional<Used> find(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public void add(String key, Used used) {
        keys.put(key, used);
    }

    @Override
    public boolean first(String variable) {
        return seeded.add(variable);
    }
}
