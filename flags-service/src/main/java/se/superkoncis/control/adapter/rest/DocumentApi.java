package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.adapter.rest.form.Wishes;
import se.superkoncis.control.application.ChangeDocument;
import se.superkoncis.control.application.CreateDocument;
import se.superkoncis.control.application.ReadDocuments;
import se.superkoncis.control.application.RemoveDocument;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;

/** What the resources of all kinds have in common: forms in, envelopes out. */
@RequestScoped
class DocumentApi {

    private final CreateDocument creation;
    private final ChangeDocument change;
    private final RemoveDocument removal;
    private final ReadDocuments reading;
    private final Wishes wishes;
    private final UriInfo uri;
    private final ControlConfig config;

    DocumentApi(
            CreateDocument creation,
            ChangeDocument change,
            RemoveDocument removal,
            ReadDocuments reading,
            Wishes wishes,
            UriInfo uri,
            ControlConfig config) {
        this.creation = creation;
        this.change = change;
        this.removal = removal;
        this.reading = reading;
        this.wishes = wishes;
        this.uri = uri;
        this.config = config;
    }

    /**
     * How a kind is read from a body and shown.
     *
     * @param merge a document from what stands (null for a new one) and a body
     * @param view what a client sees
     */
    record Shape<D extends Document, V>(
            Class<D> type, Kind kind, BiFunction<D, Body, D> merge, Function<Stored<D>, V> view) {}

    <D extends Document, V> Envelope<List<V>> list(Shape<D, V> shape, Integer limit, String cursor) {
        int size = limit == null ? config.page() : limit;
        if (size < 1 || size > config.largestPage()) {
            throw Refusals.invalid(
                    List.of(FieldFault.of("limit", Because.NOT_BETWEEN, "least", 1, "most", config.largestPage())));
        }
        List<Stored<D>> found = reading.page(shape.type(), afterId(cursor), size + 1);
        List<Stored<D>> page = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? cursor(page.get(size - 1).document().id()) : null;
        return new Envelope<>(true, page.stream().map(shape.view()).toList(), next);
    }

    <D extends Document, V> RestResponse<Envelope<V>> get(Shape<D, V> shape, String id) {
        return reading.find(shape.type(), id)
                .map(stored -> answer(200, shape, stored).build())
                .orElseThrow(() -> Refusals.unknown(shape.kind(), id));
    }

    <D extends Document, V> RestResponse<Envelope<V>> create(Shape<D, V> shape, JsonNode sent) {
        JsonNode body = object(sent);
        D document = merged(shape, null, body);
        return creation.create(shape.type(), document, wish(body))
                .match(
                        done -> answer(done.created() ? 201 : 200, shape, done.stored())
                                .location(uri.getAbsolutePathBuilder()
                                        .path("{id}")
                                        .build(done.stored().document().id()))
                                .build(),
                        DocumentApi::refuse);
    }

    <D extends Document, V> RestResponse<Envelope<V>> change(Shape<D, V> shape, String id, JsonNode sent) {
        JsonNode body = object(sent);
        return changed(shape, change.change(shape.type(), shape.kind(), id, d -> merged(shape, d, body), wish(body)));
    }

    <D extends Document, V> RestResponse<Envelope<V>> changed(Shape<D, V> shape, Outcome<D> outcome) {
        return outcome.match(done -> answer(200, shape, done.stored()).build(), DocumentApi::refuse);
    }

    <D extends Document, V> Envelope<V> remove(Shape<D, V> shape, String id, boolean force) {
        return removal.remove(shape.type(), shape.kind(), id, force, wish(null))
                .match(done -> Envelope.of(null), refused -> {
                    throw Refusals.problem(refused.refusal());
                });
    }

    Wish wish(JsonNode body) {
        return wishes.of(uri.getPath(), body);
    }

    /** Runs in the transaction of a change, on what stands there; what it throws undoes the transaction. */
    private static <D extends Document, V> D merged(Shape<D, V> shape, D standing, JsonNode sent) {
        Body body = new Body(sent);
        D document = shape.merge().apply(standing, body);
        if (standing != null && body.has("id") && !document.id().equals(body.text("id", ""))) {
            body.refuse("id", Because.FIXED, "kind", shape.kind().word());
        }
        if (!body.faults().isEmpty()) {
            throw Refusals.invalid(body.faults());
        }
        return document;
    }

    private static <D extends Document, V> ResponseBuilder<Envelope<V>> answer(
            int status, Shape<D, V> shape, Stored<D> stored) {
        return ResponseBuilder.<Envelope<V>>create(status)
                .entity(Envelope.of(shape.view().apply(stored)))
                .header(HttpHeaders.ETAG, "\"" + stored.revision() + "\"");
    }

    private static <T> T refuse(Outcome.Refused<?> refused) {
        throw Refusals.problem(refused.refusal());
    }

    private static JsonNode object(JsonNode sent) {
        if (sent == null || !sent.isObject()) {
            throw Refusals.of(
                    400, "bad-json", "The body cannot be read", "Send a JSON object as described under /q/openapi.");
        }
        return sent;
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String afterId(String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(List.of(FieldFault.of("cursor", Because.NOT_CURSOR)));
        }
    }
}
