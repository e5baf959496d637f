package se.superkoncis.router.adapter.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.CallObserver;

/** A span for each attempt at a model, with the attributes of OpenTelemetry's GenAI conventions; what was said is not in it. */
@ApplicationScoped
class CallSpans implements CallObserver {

    private final Tracer tracer;

    CallSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("superkoncis.router");
    }

    @Override
    public void attempted(AttemptSeen seen) {
        CallFacts facts = seen.ask().facts();
        Deployment deployment = seen.ask().deployment();
        Span span = tracer.spanBuilder(seen.operation() + " " + deployment.model())
                .setParent(OtelTraces.context(facts.traceparent()))
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(seen.ask().startedAt())
                .startSpan();
        span.setAttribute("gen_ai.operation.name", seen.operation());
        span.setAttribute("gen_ai.provider.name", deployment.provider());
        span.setAttribute("gen_ai.request.model", deployment.model());
        span.setAttribute("gen_ai.request.max_tokens", seen.ask().outputTokens());
        if (seen.responseModel() != null) {
            span.setAttribute("gen_ai.response.model", seen.responseModel());
        }
        if (seen.host() != null) {
            span.setAttribute("server.address", seen.host());
        }
        Usage usage = seen.end().usage();
        if (usage != null) {
            span.setAttribute("gen_ai.usage.input_tokens", usage.input());
            span.setAttribute("gen_ai.usage.output_tokens", usage.output());
        }
        span.setAttribute("superkoncis.tier", facts.tier().wireName());
        span.setAttribute("superkoncis.mode", facts.mode().wireName());
        span.setAttribute("superkoncis.task", facts.task());
        span.setAttribute("superkoncis.route_reason", facts.routeReason());
        span.setAttribute("superkoncis.shadow", facts.shadow());
        span.setAttribute("superkoncis.cost_sek", seen.cost().toSek());
        if (seen.end().errorClass() != null) {
            span.setAttribute("error.type", seen.end().errorClass());
            span.setStatus(StatusCode.ERROR);
        }
        span.end(seen.end().endedAt());
    }
}
