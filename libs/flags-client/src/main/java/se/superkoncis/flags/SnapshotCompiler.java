package se.superkoncis.flags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Plan;
import se.superkoncis.flags.documents.Setting;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.documents.TenantTag;
import se.superkoncis.flags.environment.EnvironmentBeats;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.flags.settings.KnownSetting;

/** Sorts documents by kind and turns them into what a {@link FlagSnapshot} looks things up in. */
final class SnapshotCompiler {

    final HashMap<String, CompiledFeature> features = new HashMap<>();
    final HashMap<String, TenantGroup> groups;
    final TenantGroup strangers;
    final Map<String, CompiledSetting> settings = new HashMap<>();
    final Map<String, Tenant> tenants = new HashMap<>();
    final List<String> featureIds;

    final TreeMap<String, Feature> featureDocuments = new TreeMap<>();
    final Map<String, TenantTag> tags = new HashMap<>();
    final Map<String, Plan> plans = new HashMap<>();
    final Map<String, List<Setting>> settingDocuments = new HashMap<>();
    final Map<String, List<FlagOverride>> overrides = new HashMap<>();

    SnapshotCompiler(Collection<? extends FlagDocument> documents, OperationsEnvironment environment) {
        documents.forEach(this::sort);
        featureIds = List.copyOf(featureDocuments.keySet());
        compileFeatures(Set.copyOf(environment.killedFeatures()));
        compileSettings(new EnvironmentBeats(environment));
        groups = new HashMap<>(tenants.size() * 4 / 3 + 1);
        strangers = TenantGroup.of(
                List.of(), new TenantGroup.Key(Set.of(), null, Set.of()), featureDocuments.values(), tags, plans);
        compileTenants();
    }

    private void sort(FlagDocument document) {
        switch (document.kind()) {
            case FEATURE -> {
                Feature feature = (Feature) document;
                featureDocuments.put(feature.id(), feature);
            }
            case TAG -> {
                TenantTag tag = (TenantTag) document;
                tags.put(tag.id(), tag);
            }
            case TENANT -> {
                Tenant tenant = (Tenant) document;
                tenants.put(tenant.id(), tenant);
            }
            case PLAN -> {
                Plan plan = (Plan) document;
                plans.put(plan.id(), plan);
            }
            case SETTING -> {
                Setting setting = (Setting) document;
                settingDocuments
                        .computeIfAbsent(setting.key(), k -> new ArrayList<>())
                        .add(setting);
            }
            case OVERRIDE -> {
                FlagOverride override = (FlagOverride) document;
                overrides
                        .computeIfAbsent(override.target(), k -> new ArrayList<>())
                        .add(override);
            }
            default -> throw new IllegalArgumentException("no document of kind " + document.kind() + " is compiled");
        }
    }

    private void compileFeatures(Set<String> killedHere) {
        int index = 0;
        for (Feature feature : featureDocuments.values()) {
            List<FlagOverride> own = overrides.getOrDefault(feature.recordKey(), List.of());
            features.put(feature.id(), new CompiledFeature(index++, feature, killedHere.contains(feature.id()), own));
        }
        killedHere.forEach(id -> features.computeIfAbsent(id, CompiledFeature::new));
    }

    private void compileSettings(EnvironmentBeats environment) {
        Set<String> keys = new TreeSet<>(settingDocuments.keySet());
        for (KnownSetting known : KnownSetting.values()) {
            keys.add(known.key());
        }
        overrides.keySet().stream()
                .filter(target -> target.startsWith("setting/"))
                .forEach(target -> keys.add(target.substring("setting/".length())));
        for (String key : keys) {
            settings.put(
                    key,
                    new CompiledSetting(
                            key,
                            settingDocuments.getOrDefault(key, List.of()),
                            overrides.getOrDefault("setting/" + key, List.of()),
                            environment));
        }
    }

    private void compileTenants() {
        Map<TenantGroup.Key, TenantGroup> known = new HashMap<>();
        for (Tenant tenant : tenants.values()) {
            groups.put(
                    tenant.id(),
                    known.computeIfAbsent(
                            TenantGroup.Key.of(tenant),
                            key -> TenantGroup.of(tenant.tags(), key, featureDocuments.values(), tags, plans)));
        }
    }
}
