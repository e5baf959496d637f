package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the OpenAI-compatible model gateway. */
@ConfigMapping(prefix = "router.gateway")
public interface GatewaySettings {

    /** Most bytes of a request's body; more is refused with 413. */
    @WithDefault("1000000")
    int maxBodyBytes();

    /** Most messages of a request, and most texts of an embeddings request. */
    @WithDefault("2048")
    int mostMessages();

    /** Most choices ({@code n}) of one request. */
    @WithDefault("4")
    int mostChoices();

    /** Tokens of a choice when the request sets no bound: a call without a bound could not be reserved for. */
    @WithDefault("1024")
    int defaultOutputTokens();

    /** Most tokens of a choice; a request for more gets this many, and a header says so. */
    @WithDefault("8192")
    int mostOutputTokens();

    /** Most requests under way in this instance; more are told to come back (429). */
    @WithDefault("1024")
    int mostOpen();

    /** Most bytes of the bodies of all requests under way in this instance; more are told to come back (429). */
    @WithDefault("33554432")
    long openBytes();

    /** How long a request may take, all tiers together. */
    @WithDefault("5m")
    Duration timeout();

    /** Silence on a stream after which a comment is sent, so that nobody between takes it for dead. */
    @WithDefault("15s")
    Duration keepAlive();

    /** Most bytes that wait for a client that reads its stream slowly; beyond them the stream is ended. */
    @WithDefault("262144")
    int slowClientBytes();

    /** Most words quoted when no model may be called. */
    @WithDefault("150")
    int quotedWords();

    /** How long an answer is kept for a repeated {@code Idempotency-Key}. */
    @WithDefault("10m")
    Duration keepAnswers();

    /** Most bytes of all kept answers in this instance; the oldest go first. */
    @WithDefault("33554432")
    long keptBytes();
}
