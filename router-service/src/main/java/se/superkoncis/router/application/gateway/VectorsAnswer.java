package se.superkoncis.router.application.gateway;

import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** How a request for embeddings was answered. */
public sealed interface VectorsAnswer {

    /** What is told beside it. */
    Told told();

    /** A model answered with this JSON. */
    record Made(String body, Told told) implements VectorsAnswer {}

    /** The router's rules allow no model call now. */
    record Stopped(Told told) implements VectorsAnswer {}

    /** There is no money, no price or no deployment for it. */
    record Refused(Refusal reason, String detail, Told told) implements VectorsAnswer {}

    /** Every deployment failed. */
    record Failed(String errorClass, Told told) implements VectorsAnswer {}
}
