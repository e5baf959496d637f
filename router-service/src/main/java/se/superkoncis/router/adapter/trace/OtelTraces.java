package se.superkoncis.router.adapter.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.router.domain.trace.Traces;

/** Traces with OpenTelemetry; the context travels in W3C form, as in the events. */
@ApplicationScoped
class OtelTraces implements Traces {

    private static final String TRACEPARENT = "traceparent";
    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String carrier, String key) {
            return TRACEPARENT.equals(key) ? carrier : null;
        }
    };

    private final Tracer tracer;

    OtelTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("superkoncis.router");
    }

    @Override
    public Step begin(String name, String parent, Map<String, String> facts) {
        Span span = tracer.spanBuilder(name)
                .setParent(context(parent))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        OtelStep step = new OtelStep(span, parent);
        step.tell(facts);
        return step;
    }

    /** The context that a traceparent names; the root when there is none, or none that can be read. */
    static Context context(String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, GETTER);
    }

    private record OtelStep(Span span, String parent) implements Step {

        @Override
        public String traceparent() {
            if (!span.getSpanContext().isValid()) {
                return parent;
            }
            Map<String, String> carrier = new HashMap<>();
            W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, Map::put);
            return carrier.get(TRACEPARENT);
        }

        @Override
        public void tell(Map<String, String> facts) {
            facts.forEach(span::setAttribute);
        }

        @Override
        public void end(Throwable failure) {
            if (failure != null) {
                // The type alone: a message may hold words of a meeting.
                span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            }
            span.end();
        }
    }
}
