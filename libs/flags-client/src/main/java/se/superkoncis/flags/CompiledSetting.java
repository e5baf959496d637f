package se.superkoncis.flags;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Setting;
import se.superkoncis.flags.environment.EnvironmentBeats;
import se.superkoncis.flags.settings.KnownSetting;

/** One key with its values at all scopes, its overrides and what the environment says of it. */
final class CompiledSetting {

    private final Optional<KnownSetting> known;
    private final EnvironmentBeats environment;
    private final Map<String, SettingValue> scopes = new HashMap<>();
    private final List<FlagOverride> overrides;
    private final LongAdder evaluations;
    private final LongAdder bulk;

    CompiledSetting(
            String key,
            List<Setting> values,
            List<FlagOverride> overrides,
            EnvironmentBeats environment,
            LongAdder evaluations,
            LongAdder bulk) {
        this.evaluations = evaluations;
        this.bulk = bulk;
        this.known = KnownSetting.of(key);
        this.environment = environment;
        for (Setting setting : values) {
            if (usable(setting.value())) {
                scopes.put(
                        setting.scope(), new SettingValue(setting.value(), Reason.TARGETING_MATCH, setting.variant()));
            }
        }
        Reason wide = scopes.size() > 1 ? Reason.DEFAULT : Reason.STATIC;
        scopes.computeIfPresent(Setting.PLATFORM, (scope, value) -> value.because(wide));
        this.overrides = overrides.stream().filter(o -> usable(o.value())).toList();
    }

    /** A value that its reader could not use counts as absent, so that a wider scope serves. */
    private boolean usable(JsonNode value) {
        return known.map(k -> k.allows(value)).orElse(true);
    }

    /** The narrowest value, then the tightest of it and the active overrides, then the environment where it beats. */
    SettingValue resolve(String tenantId, List<String> tags, long now, boolean stale) {
        evaluations.increment();
        return answer(tenantId, tags, now, stale);
    }

    /** The same for who asks for everything. */
    SettingValue resolveInBulk(String tenantId, List<String> tags, long now, boolean stale) {
        bulk.increment();
        return answer(tenantId, tags, now, stale);
    }

    private SettingValue answer(String tenantId, List<String> tags, long now, boolean stale) {
        SettingValue live = overridden(narrowest(tenantId, tags), now);
        if (stale) {
            live = live.stale();
        }
        JsonNode liveValue = live.isSet() ? live.value() : null;
        Optional<JsonNode> beats = known.flatMap(k -> environment.over(k, liveValue));
        return beats.isPresent() ? new SettingValue(beats.get(), Reason.ENV_OVERRIDE) : live;
    }

    private SettingValue narrowest(String tenantId, List<String> tags) {
        SettingValue own = tenantId == null ? null : scopes.get(Setting.tenant(tenantId));
        if (own != null) {
            return own;
        }
        SettingValue best = null;
        for (String tag : tags) {
            SettingValue value = scopes.get(Setting.tag(tag));
            if (value != null) {
                best = best == null ? value : tighter(best, value);
            }
        }
        return best != null ? best : scopes.getOrDefault(Setting.PLATFORM, SettingValue.MISSING);
    }

    private SettingValue overridden(SettingValue value, long now) {
        SettingValue best = value;
        for (FlagOverride override : overrides) {
            if (now < CompiledFeature.end(override)) {
                SettingValue candidate = new SettingValue(override.value(), Reason.OVERRIDE);
                boolean replaces = !best.isSet() || known.isEmpty() && best.reason() != Reason.OVERRIDE;
                best = replaces ? candidate : tighter(best, candidate);
            }
        }
        return best;
    }

    private SettingValue tighter(SettingValue first, SettingValue second) {
        return known.isPresent() && known.get().isTighter(second.value(), first.value()) ? second : first;
    }
}
