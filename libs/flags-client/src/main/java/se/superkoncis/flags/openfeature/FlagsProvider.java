package se.superkoncis.flags.openfeature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.EventProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Value;
import dev.openfeature.sdk.exceptions.FlagNotFoundError;
import dev.openfeature.sdk.exceptions.ProviderNotReadyError;
import dev.openfeature.sdk.exceptions.TypeMismatchError;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.Reason;
import se.superkoncis.flags.State;

/**
 * Answers <a href="https://openfeature.dev/specification/sections/providers">OpenFeature</a> from a {@link FlagsClient}:
 * features as booleans, settings by their JSON type. {@code targetingKey} is the tenant's id, the attribute
 * {@code meetingId} the meeting. The reason is ours ({@link Reason}), which has OpenFeature's words where those fit.
 *
 * <p>A client that has heard nothing yet answers {@code PROVIDER_NOT_READY}, but for what this instance's environment
 * switches off. The client stays its owner's: {@link #shutdown()} does not close it.
 */
public final class FlagsProvider extends EventProvider {

    /** Attribute of the context that names the meeting. */
    public static final String MEETING_ID = "meetingId";

    private static final Metadata METADATA = () -> "superkoncis-flags";

    private final FlagsClient client;
    private final Duration patience;
    private final ProviderEvents events;
    private Runnable forget = () -> {};

    /**
     * A provider.
     *
     * @param patience how long {@link #initialize} waits for the first state; over it, the provider is in error until the
     *     state comes
     */
    public FlagsProvider(FlagsClient client, Duration patience) {
        this.client = Objects.requireNonNull(client);
        this.patience = Objects.requireNonNull(patience);
        this.events = new ProviderEvents(this, client);
    }

    /** A provider that waits five seconds. */
    public FlagsProvider(FlagsClient client) {
        this(client, Duration.ofSeconds(5));
    }

    @Override
    public Metadata getMetadata() {
        return METADATA;
    }

    /**
     * Waits for the first state; one from the last-good file will do, and is told as STALE.
     *
     * @throws ProviderNotReadyError when none came in time
     */
    @Override
    public void initialize(EvaluationContext context) throws InterruptedException {
        forget.run();
        forget = client.onChange(events);
        if (client.state() == State.NOT_READY && !client.awaitReady(patience)) {
            events.begin();
            throw new ProviderNotReadyError("no flag state within " + patience.toMillis()
                    + " ms: check bootstrapServers and that flags-service has written the topic");
        }
        events.begin();
    }

    @Override
    public void shutdown() {
        forget.run();
        events.end();
        super.shutdown();
    }

    @Override
    public ProviderEvaluation<Boolean> getBooleanEvaluation(
            String key, Boolean defaultValue, EvaluationContext context) {
        return evaluate(key, context, JsonNode::isBoolean, JsonNode::booleanValue, "a boolean");
    }

    @Override
    public ProviderEvaluation<String> getStringEvaluation(String key, String defaultValue, EvaluationContext context) {
        return evaluate(key, context, JsonNode::isTextual, JsonNode::textValue, "a string");
    }

    @Override
    public ProviderEvaluation<Integer> getIntegerEvaluation(
            String key, Integer defaultValue, EvaluationContext context) {
        return evaluate(
                key,
                context,
                v -> v.isIntegralNumber() && v.canConvertToInt(),
                JsonNode::intValue,
                "an integer of 32 bits");
    }

    @Override
    public ProviderEvaluation<Long> getLongEvaluation(String key, Long defaultValue, EvaluationContext context) {
        return evaluate(
                key, context, v -> v.isIntegralNumber() && v.canConvertToLong(), JsonNode::longValue, "an integer");
    }

    @Override
    public ProviderEvaluation<Double> getDoubleEvaluation(String key, Double defaultValue, EvaluationContext context) {
        return evaluate(key, context, JsonNode::isNumber, JsonNode::doubleValue, "a number");
    }

    @Override
    public ProviderEvaluation<Value> getObjectEvaluation(String key, Value defaultValue, EvaluationContext context) {
        return evaluate(key, context, v -> true, JsonValues::value, "JSON");
    }

    private <T> ProviderEvaluation<T> evaluate(
            String key,
            EvaluationContext context,
            Predicate<JsonNode> fits,
            Function<JsonNode, T> form,
            String wanted) {
        FlagSnapshot snapshot = client.snapshot();
        FlagSnapshot.Answer answer =
                snapshot.answer(key, tenant(context), meeting(context)).orElse(null);
        if (client.state() == State.NOT_READY && (answer == null || answer.reason() != Reason.ENV_OVERRIDE)) {
            throw new ProviderNotReadyError("no flag state has come yet");
        }
        if (answer == null) {
            throw new FlagNotFoundError("there is no feature, and no setting with a value, named " + key);
        }
        if (!fits.test(answer.value())) {
            throw new TypeMismatchError(key + " is not " + wanted);
        }
        return ProviderEvaluation.<T>builder()
                .value(form.apply(answer.value()))
                .variant(answer.variant())
                .reason(answer.reason().name())
                .build();
    }

    private static String tenant(EvaluationContext context) {
        String key = context == null ? null : context.getTargetingKey();
        return key == null || key.isEmpty() ? null : key;
    }

    private static String meeting(EvaluationContext context) {
        Value value = context == null ? null : context.getValue(MEETING_ID);
        return value == null ? null : value.asString();
    }
}
