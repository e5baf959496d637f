package se.superkoncis.flags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.superkoncis.flags.documents.DocumentSet;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.flags.report.EvaluationCounts;

/**
 * The whole flag state at one revision, compiled for questions. Immutable: hold on to one for as long as answers must
 * agree with each other. {@link #isEnabled} allocates nothing.
 */
public final class FlagSnapshot {

    /**
     * The answer for a key, whether it names a feature or a setting: what OpenFeature and OFREP hand out.
     *
     * @param value true or false for a feature, any JSON but null for a setting
     * @param variant {@code on} or {@code off} for a feature, the name that a setting's value has; null = it has none
     */
    public record Answer(String key, JsonNode value, Reason reason, String variant) {}

    /**
     * Where a tenant or meeting stands in a gradual rollout: it is in while {@code bucket <= share}.
     *
     * @param share percentage that holds for it, 0–100
     * @param bucket 1–100, or {@link Bucket#NONE} without an id
     */
    public record Place(int share, int bucket) {}

    private final long revision;
    private final boolean stale;
    private final Clock clock;
    private final HashMap<String, CompiledFeature> features;
    private final HashMap<String, TenantGroup> groups;
    private final TenantGroup strangers;
    private final Map<String, CompiledSetting> settings;
    private final Map<String, Tenant> tenants;
    private final List<String> featureIds;
    private final DocumentSet documents;

    FlagSnapshot(SnapshotCompiler compiled, long revision, Clock clock) {
        this.revision = revision;
        this.stale = false;
        this.clock = clock;
        this.features = compiled.features;
        this.groups = compiled.groups;
        this.strangers = compiled.strangers;
        this.settings = compiled.settings;
        this.tenants = compiled.tenants;
        this.featureIds = compiled.featureIds;
        this.documents = compiled.documents;
    }

    private FlagSnapshot(FlagSnapshot other, boolean stale) {
        this.revision = other.revision;
        this.stale = stale;
        this.clock = other.clock;
        this.features = other.features;
        this.groups = other.groups;
        this.strangers = other.strangers;
        this.settings = other.settings;
        this.tenants = other.tenants;
        this.featureIds = other.featureIds;
        this.documents = other.documents;
    }

    /**
     * Compiles documents.
     *
     * @param revision highest revision among them, 0 for none
     * @param environment variables that beat live state
     * @param clock tells when overrides end
     */
    public static FlagSnapshot of(
            Collection<? extends FlagDocument> documents,
            long revision,
            OperationsEnvironment environment,
            Clock clock) {
        return of(documents, revision, environment, clock, new EvaluationCounts(clock));
    }

    /** Compiles documents whose answers are counted on from those of an earlier snapshot. */
    static FlagSnapshot of(
            Collection<? extends FlagDocument> documents,
            long revision,
            OperationsEnvironment environment,
            Clock clock,
            EvaluationCounts counts) {
        return new FlagSnapshot(new SnapshotCompiler(documents, environment, counts), revision, clock);
    }

    /**
     * Answers for a feature. An unknown feature is off by {@link Reason#DEFAULT}; an unknown tenant has no tags.
     *
     * @param feature id, for example {@code model-router}
     * @param tenantId may be null: no tenant has no bucket and gets nothing
     * @param meetingId bucketed on when the feature sticks to meetings; null = the tenant stands in
     */
    public Evaluation isEnabled(String feature, String tenantId, String meetingId) {
        CompiledFeature compiled = features.get(feature);
        if (compiled == null) {
            return Evaluation.off(Reason.DEFAULT);
        }
        TenantGroup known = groups.get(tenantId);
        Evaluation live = compiled.evaluate(known == null ? strangers : known, tenantId, meetingId, this);
        return stale ? live.stale() : live;
    }

    /**
     * Share and bucket of a tenant or meeting for a feature, for people who ask why; empty where no percentage decides:
     * the feature is unknown, off, not the tenant's, or the tenant is a pilot by its tag.
     */
    public Optional<Place> place(String feature, String tenantId, String meetingId) {
        TenantGroup known = groups.get(tenantId);
        return Optional.ofNullable(features.get(feature))
                .map(compiled -> compiled.place(known == null ? strangers : known, tenantId, meetingId));
    }

    /** Ids of the features that a tenant gets, as {@link #isEnabled} answers without a meeting; sorted. Counts as bulk. */
    public Set<String> features(String tenantId) {
        Set<String> enabled = new LinkedHashSet<>();
        for (String id : featureIds) {
            if (inBulk(id, tenantId, null).enabled()) {
                enabled.add(id);
            }
        }
        return Collections.unmodifiableSet(enabled);
    }

    /** The value of a setting for a tenant; null = the platform's. */
    public SettingValue setting(String key, String tenantId) {
        CompiledSetting compiled = settings.get(key);
        return compiled == null ? SettingValue.MISSING : compiled.resolve(tenantId, tags(tenantId), now(), stale);
    }

    /**
     * Answers for a feature or setting by its key, as OpenFeature and OFREP ask; a feature stands before a setting of the
     * same name.
     *
     * @return empty when there is no such feature and no value is set under such a key
     */
    public Optional<Answer> answer(String key, String tenantId, String meetingId) {
        if (features.containsKey(key)) {
            return Optional.of(answer(key, isEnabled(key, tenantId, meetingId)));
        }
        return answer(key, setting(key, tenantId));
    }

    /** What {@link #answer} says for every key, in their order. Nobody asked for a single one, so each counts as bulk. */
    public List<Answer> answers(String tenantId, String meetingId) {
        List<Answer> answers = new ArrayList<>();
        for (String key : keys()) {
            if (features.containsKey(key)) {
                answers.add(answer(key, inBulk(key, tenantId, meetingId)));
            } else {
                SettingValue value = settings.get(key).resolveInBulk(tenantId, tags(tenantId), now(), stale);
                answer(key, value).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private Evaluation inBulk(String feature, String tenantId, String meetingId) {
        TenantGroup known = groups.get(tenantId);
        Evaluation live =
                features.get(feature).evaluateInBulk(known == null ? strangers : known, tenantId, meetingId, this);
        return stale ? live.stale() : live;
    }

    private static Answer answer(String key, Evaluation evaluation) {
        return new Answer(key, BooleanNode.valueOf(evaluation.enabled()), evaluation.reason(), evaluation.variant());
    }

    private static Optional<Answer> answer(String key, SettingValue setting) {
        return setting.isSet()
                ? Optional.of(new Answer(key, setting.value(), setting.reason(), setting.variant()))
                : Optional.empty();
    }

    /** Keys that {@link #answer} may know, sorted. */
    public SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>(features.keySet());
        keys.addAll(settings.keySet());
        return keys;
    }

    /** Keys whose answers may differ between this state and another, sorted; overrides that end by themselves don't count. */
    public Set<String> keysChangedSince(FlagSnapshot other) {
        return documents.keysChangedSince(other.documents);
    }

    /** Ids of a tenant's tags; none for an unknown tenant. */
    public List<String> tags(String tenantId) {
        TenantGroup group = groups.get(tenantId);
        return group == null ? List.of() : group.tags();
    }

    /** A tenant's document. */
    public Optional<Tenant> tenant(String tenantId) {
        return Optional.ofNullable(tenants.get(tenantId));
    }

    /** Ids of all features known, sorted. */
    public List<String> featureIds() {
        return featureIds;
    }

    /** Highest revision in it; 0 when it holds nothing from the topic. */
    public long revision() {
        return revision;
    }

    /** True when it may be out of date. */
    public boolean stale() {
        return stale;
    }

    /** The same state answering with the reasons it had when it was current, so that a kill can be told from a split. */
    public FlagSnapshot asIfCurrent() {
        return withStale(false);
    }

    FlagSnapshot withStale(boolean value) {
        return value == stale ? this : new FlagSnapshot(this, value);
    }

    long now() {
        return clock.millis();
    }
}
