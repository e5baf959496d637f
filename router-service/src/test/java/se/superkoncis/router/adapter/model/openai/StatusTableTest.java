package se.superkoncis.router.adapter.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.Reply;

/** What an answer other than 200 costs. */
class StatusTableTest {

    private static final ModelRequest REQUEST = new ModelRequest(ModelRequest.Kind.CHAT, "{}", 100, 10);
    private static final Usage IN_FULL = new Usage(100, 0, 10);
    private static final ErrorBody WORDED =
            body("{'error':{'message':'The server had an error.','type':'server_error'}}");
    private static final StatusTable STATUSES =
            new StatusTable(Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            value = {
                "Retry-After; 7; 7000",
                "Retry-After; 0.5; 500",
                "retry-after-ms; 250; 250",
                "Retry-After; Mon, 30 Nov 2026 10:00:30 GMT; 30000",
                "Retry-After; Mon, 30 Nov 2026 09:00:00 GMT; 0",
                "Retry-After; 999999999; 3600000"
            },
            delimiter = ';')
    void shouldReadHowLongToWait(String header, String value, long millis) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(header, value);

        Reply.Bad limited = STATUSES.refused(429, headers, REQUEST, ErrorBody.NONE);
        Reply.Bad ill = STATUSES.refused(503, headers, REQUEST, WORDED);

        assertThat(limited.retryAfter()).isEqualTo(ill.retryAfter()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void shouldNotKnowHowLongToWaitFromNonsense() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", "soon");

        assertThat(STATUSES.refused(429, headers, REQUEST, ErrorBody.NONE).retryAfter())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "301, refused_by_provider, false",
        "400, refused_by_provider, false",
        "401, refused_by_provider, false",
        "403, refused_by_provider, false",
        "404, refused_by_provider, false",
        "413, refused_by_provider, false",
        "429, rate_limited, false",
        "408, timeout, true",
        "500, server_error, true",
        "503, server_error, true",
        "529, server_error, true",
        "204, server_error, true"
    })
    void shouldChargeEachStatusAsTheTableSaysWhenNoErrorIsWorded(int status, String error, boolean charged) {
        Reply.Bad refused = refused(status, ErrorBody.NONE);

        assertThat(refused.error().wireName()).isEqualTo(error);
        assertThat(refused.charge().usage()).isEqualTo(charged ? IN_FULL : null);
    }

    @ParameterizedTest
    @CsvSource({
        "500, false",
        "502, false",
        "503, false",
        "529, false",
        "504, true",
        "524, true",
        "408, true",
        "204, true"
    })
    void shouldReleaseAnErrorThatTheProviderWordedUnlessAProxyGaveUpWaiting(int status, boolean charged) {
        assertThat(refused(status, WORDED).charge().usage()).isEqualTo(charged ? IN_FULL : null);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "500; {'error':{'message':'The model produced invalid content.','type':'model_error'}}",
                "500; {'error':{'message':'Failed to create completion as the model generated invalid Unicode output'}}",
                "400; {'error':{'code':'content_filter','message':'The response was filtered','status':400}}",
                "400; {'error':{'code':'x','innererror':{'code':'ResponsibleAIPolicyViolation'}}}",
                "500; <html>bad gateway</html>",
                "500; {'error':{'mess",
                "500; {'error':{}}",
                "500; {}",
                "500; []",
                "500; ''"
            },
            delimiter = ';',
            quoteCharacter = '"')
    void shouldChargeInFullWhatTheModelMayHaveWorkedOn(int status, String text) {
        assertThat(refused(status, body(text)).charge().usage()).isEqualTo(IN_FULL);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{'error':'model runner has stopped'}",
                "{'object':'error','message':'overloaded','type':'server_error','code':503}",
                "{'activityId':'1','message':'Internal server error','statusCode':500}"
            },
            delimiter = ';',
            quoteCharacter = '"')
    void shouldKnowTheErrorsOfEveryKindOfProvider(String text) {
        assertThat(refused(503, body(text)).charge().usage()).isNull();
    }

    @Test
    void shouldChargeWhatAnErrorSaysWasUsed() {
        ErrorBody body = body("{'error':{'message':'stopped'},'usage':{'prompt_tokens':40,'completion_tokens':2}}");

        assertThat(refused(500, body).charge().usage()).isEqualTo(new Usage(40, 0, 2));
    }

    private static Reply.Bad refused(int status, ErrorBody body) {
        return STATUSES.refused(status, MultiMap.caseInsensitiveMultiMap(), REQUEST, body);
    }

    private static ErrorBody body(String json) {
        return ErrorBody.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
