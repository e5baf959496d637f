package se.superkoncis.flags;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.flags.documents.DocumentSet;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.environment.EnvironmentBeats;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.flags.report.EvaluationCounts;
import se.superkoncis.flags.settings.KnownSetting;

/** Turns documents into what a {@link FlagSnapshot} looks things up in. */
final class SnapshotCompiler {

    final HashMap<String, CompiledFeature> features = new HashMap<>();
    final HashMap<String, TenantGroup> groups;
    final TenantGroup strangers;
    final Map<String, CompiledSetting> settings = new HashMap<>();
    final Map<String, Tenant> tenants;
    final List<String> featureIds;

    final DocumentSet documents;
    private final EvaluationCounts counts;

    SnapshotCompiler(
            Collection<? extends FlagDocument> all, OperationsEnvironment environment, EvaluationCounts counts) {
        this.counts = counts;
        documents = new DocumentSet(all);
        tenants = documents.tenants();
        featureIds = List.copyOf(documents.features().keySet());
        compileFeatures(Set.copyOf(environment.killedFeatures()));
        compileSettings(new EnvironmentBeats(environment));
        groups = new HashMap<>(tenants.size() * 4 / 3 + 1);
        strangers = TenantGroup.of(
                List.of(),
                new TenantGroup.Key(Set.of(), null, Set.of()),
                documents.features().values(),
                documents.tags(),
                documents.plans());
        compileTenants();
    }

    private void compileFeatures(Set<String> killedHere) {
        int index = 0;
        for (Feature feature : documents.features().values()) {
            List<FlagOverride> own = documents.overrides().getOrDefault(feature.recordKey(), List.of());
            boolean killed = killedHere.contains(feature.id());
            features.put(
                    feature.id(),
                    new CompiledFeature(
                            index++,
                            feature,
                            killed,
                            own,
                            counts.of(feature.recordKey()),
                            counts.inBulk(feature.recordKey())));
        }
        killedHere.forEach(id -> features.computeIfAbsent(
                id, i -> new CompiledFeature(i, counts.of("feature/" + i), counts.inBulk("feature/" + i))));
    }

    private void compileSettings(EnvironmentBeats environment) {
        Set<String> keys = new TreeSet<>(documents.settings().keySet());
        for (KnownSetting known : KnownSetting.values()) {
            keys.add(known.key());
        }
        documents.overrides().keySet().stream()
                .filter(target -> target.startsWith("setting/"))
                .forEach(target -> keys.add(target.substring("setting/".length())));
        for (String key : keys) {
            settings.put(
                    key,
                    new CompiledSetting(
                            key,
                            documents.settings().getOrDefault(key, List.of()),
                            documents.overrides().getOrDefault("setting/" + key, List.of()),
                            environment,
                            counts.of("setting/" + key),
                            counts.inBulk("setting/" + key)));
        }
    }

    private void compileTenants() {
        Map<TenantGroup.Key, TenantGroup> known = new HashMap<>();
        for (Tenant tenant : tenants.values()) {
            groups.put(
                    tenant.id(),
                    known.computeIfAbsent(
                            TenantGroup.Key.of(tenant),
                            key -> TenantGroup.of(
                                    tenant.tags(),
                                    key,
                                    documents.features().values(),
                                    documents.tags(),
                                    documents.plans())));
        }
    }
}
