package se.superkoncis.router.adapter.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.config.ModelConfig;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire;
import se.superkoncis.router.domain.provider.Reply;
import se.superkoncis.router.domain.routing.Tier;

/** Answers of providers that keep to the letter of the protocol, or not quite, byte for byte. */
class RawAnswersTest {

    private static final ModelRequest ASKED = new ModelRequest(ModelRequest.Kind.CHAT, "{\"max_tokens\":50}", 100, 50);
    private static final String HELLO = "{'choices':[{'index':0,'delta':{'content':'hello'}}]}";
    private static final String STOP = "{'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]}";

    private static Vertx vertx;
    private static HttpServer server;
    private static volatile String type;
    private static volatile String body;

    private final List<String> chunks = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .onComplete(read -> request.response()
                                .putHeader("Content-Type", type)
                                .end(body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldReadAnEventOfSeveralLines() {
        // When
        Reply reply = stream("data: {'choices':[{'index':0,\ndata: 'delta':{'content':'hello'}}]}\n\n" + "data: " + STOP
                + "\n\ndata: [DONE]\n\n");
        // Then
        assertThat(reply).isInstanceOf(Reply.Good.class);
        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0)).contains("hello");
    }

    @Test
    void shouldReadEventsWithoutAnEmptyLineBetweenThem() {
        // When
        Reply reply = stream("data: " + HELLO + "\ndata: " + HELLO + "\ndata: " + STOP + "\ndata: [DONE]\n");
        // Then
        assertThat(reply).isInstanceOf(Reply.Good.class);
        assertThat(chunks).hasSize(3);
    }

    @Test
    void shouldReadAUsageBlockBehindWhichTheLineNeverEnds() {
        // When
        Reply reply = stream("data: " + HELLO + "\n\ndata: " + STOP
                + "\n\ndata: {'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':1}}");
        // Then
        assertThat(reply.charge().usage()).isEqualTo(new Usage(9, 0, 1));
        assertThat(reply.charge().source()).isEqualTo(CostSource.REPORTED);
    }

    @Test
    void shouldNotTakeAUsageBlockForTheLastWordWhenTextCameAfterIt() {
        // When
        Reply reply = stream("data: {'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':1}}\n\ndata: " + HELLO
                + "\n\ndata: " + HELLO + "\n\ndata: " + STOP + "\n\ndata: [DONE]\n\n");
        // Then
        assertThat(reply.charge().usage()).isEqualTo(new Usage(9, 0, 1 + 10));
        assertThat(reply.charge().source()).isEqualTo(CostSource.ESTIMATED);
    }

    @Test
    void shouldCountAUsageBlockThatGrowsWithTheStreamOnce() {
        // When
        Reply reply = stream(
                "data: {'choices':[{'delta':{'content':'hel'}}],'usage':{'prompt_tokens':9,'completion_tokens':1}}"
                        + "\n\ndata: {'choices':[{'delta':{'content':'lo'},'finish_reason':'stop'}],'usage':{'prompt_tokens':9,'completion_tokens':2}}"
                        + "\n\ndata: {'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':2}}\n\ndata: [DONE]\n\n");
        // Then
        assertThat(reply.charge().usage()).isEqualTo(new Usage(9, 0, 2));
        assertThat(reply.charge().source()).isEqualTo(CostSource.REPORTED);
    }

    @Test
    void shouldNotBelieveThatATextWasWrittenWithoutATokenOfIt() {
        // When
        Reply whole = whole(
                "{'choices':[{'message':{'content':'hello'}}],'usage':{'prompt_tokens':9,'completion_tokens':0}}");
        Reply stream = stream("data: " + HELLO + "\n\ndata: " + STOP
                + "\n\ndata: {'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':0}}\n\ndata: [DONE]\n\n");
        // Then
        assertThat(List.of(whole.charge().usage(), stream.charge().usage())).containsOnly(new Usage(9, 0, 5));
        assertThat(whole.charge().source()).isEqualTo(CostSource.ESTIMATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: [DONE]",
                "data: {'choices':[]}\n\ndata: [DONE]",
                "data: {'object':'error','message':'out of memory','code':500}\n\ndata: [DONE]"
            })
    void shouldNotTakeAStreamWithoutAnAnswerForOne(String stream) {
        // When
        Reply reply = stream(stream + "\n\n");
        // Then
        assertThat(reply).isInstanceOf(Reply.Bad.class);
        assertThat(((Reply.Bad) reply).error()).isIn(ErrorClass.BAD_ANSWER, ErrorClass.SERVER_ERROR);
        assertThat(reply.charge().source()).isEqualTo(CostSource.WORST_CASE);
    }

    @Test
    void shouldTakeAContentTypeHoweverItIsWritten() {
        // When
        Reply reply = answered("Application/JSON; Charset=UTF-8", "{'choices':[{'message':{'content':'x'}}]}", false);
        // Then
        assertThat(reply).isInstanceOf(Reply.Good.class);
    }

    private Reply whole(String json) {
        return answered("application/json", json, false);
    }

    private Reply stream(String events) {
        return answered("text/event-stream", events, true);
    }

    private Reply answered(String contentType, String text, boolean streamed) {
        type = contentType;
        body = text.replace('\'', '"');
        Deployment deployment = new Deployment("raw", Tier.FAST, "P", "P", "m", "local", "p/m");
        String base = "http://127.0.0.1:" + server.actualPort() + "/v1";
        ModelWire wire = Wires.of(
                vertx, new ModelConfig().deployment("raw", "fast", base).build(), Map.of());
        return wire.send(deployment, ASKED, streamed ? chunks::add : null, Duration.ofSeconds(20))
                .reply()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
