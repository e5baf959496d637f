package se.superkoncis.control.adapter.flags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.audit.History;
import se.superkoncis.control.domain.audit.PastAnswers;
import se.superkoncis.control.domain.audit.PastDocument;
import se.superkoncis.control.domain.audit.TenantSight;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.Evaluation;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.DocumentSet;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.environment.OperationsEnvironment;

/**
 * Compiles a state of the past with the library that every service answers from, with its clock at that moment. Which
 * environment variables an instance had then is in no log, so none count here.
 */
@ApplicationScoped
class PastSnapshots implements PastAnswers {

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentReader reader = new DocumentReader();

    @Override
    public TenantSight sight(History.Past past, Instant at, String tenant, String meeting) {
        List<FlagDocument> documents = new ArrayList<>();
        past.documents().forEach(document -> read(document).ifPresent(documents::add));
        FlagSnapshot snapshot = FlagSnapshot.of(
                documents, past.revision(), OperationsEnvironment.empty(), Clock.fixed(at, ZoneOffset.UTC));
        DocumentSet sorted = new DocumentSet(documents);
        SettingScopes scopes = new SettingScopes(sorted, tenant, snapshot.tags(tenant), at);
        return new TenantSight(
                tenant,
                meeting,
                at,
                snapshot.tenant(tenant).isPresent(),
                snapshot.tags(tenant),
                past.revision(),
                past.begins(),
                snapshot.featureIds().stream()
                        .filter(sorted.features()::containsKey)
                        .map(id ->
                                feature(snapshot, id, sorted.features().get(id).name(), tenant, meeting))
                        .toList(),
                snapshot.keys().stream()
                        .filter(key -> !sorted.features().containsKey(key))
                        .flatMap(key -> setting(snapshot, key, tenant, scopes).stream())
                        .toList());
    }

    /** Kinds that decide nothing, such as rollouts, are left out. */
    private Optional<FlagDocument> read(PastDocument document) {
        String kind = document.key().substring(0, document.key().indexOf('/'));
        try {
            return reader.read(new FlagState(
                    document.key(),
                    FlagState.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    document.revision(),
                    json.readTree(document.json())));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TenantSight.FeatureSeen feature(
            FlagSnapshot snapshot, String id, String name, String tenant, String meeting) {
        Evaluation evaluation = snapshot.isEnabled(id, tenant, meeting);
        Optional<FlagSnapshot.Place> place = snapshot.place(id, tenant, meeting);
        return new TenantSight.FeatureSeen(
                id,
                name,
                evaluation.enabled(),
                evaluation.reason().name(),
                place.map(FlagSnapshot.Place::share).orElse(null),
                place.map(FlagSnapshot.Place::bucket).orElse(null));
    }

    private static Optional<TenantSight.SettingSeen> setting(
            FlagSnapshot snapshot, String key, String tenant, SettingScopes scopes) {
        var value = snapshot.setting(key, tenant);
        return value.isSet()
                ? Optional.of(new TenantSight.SettingSeen(
                        key,
                        value.value().toString(),
                        value.reason().name(),
                        scopes.of(key, value.value(), value.reason())))
                : Optional.empty();
    }
}
