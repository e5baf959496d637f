package se.superkoncis.router.domain.trace;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Tells what was done as part of a trace that began elsewhere. Never fails, and does nothing where nobody listens. */
public interface Traces {

    /**
     * Begins a step.
     *
     * @param parent W3C {@code traceparent} of the cause; null begins a trace
     * @param facts names after OpenTelemetry's conventions; never words of a meeting
     */
    Step begin(String name, String parent, Map<String, String> facts);

    /**
     * Does work in a step that ends with it.
     *
     * @param work gets the step under way
     */
    default <T> CompletionStage<T> within(
            String name, String parent, Map<String, String> facts, Function<Step, CompletionStage<T>> work) {
        Step step = begin(name, parent, facts);
        try {
            return work.apply(step).whenComplete((result, failure) -> step.end(failure));
        } catch (RuntimeException | Error e) {
            step.end(e);
            throw e;
        }
    }

    /** A step under way. */
    interface Step {

        /** W3C {@code traceparent} of what this step causes; null when there is no trace. */
        String traceparent();

        /** Adds facts. */
        void tell(Map<String, String> facts);

        /** Ends it; {@code failure} is null when it went well. */
        void end(Throwable failure);
    }
}
