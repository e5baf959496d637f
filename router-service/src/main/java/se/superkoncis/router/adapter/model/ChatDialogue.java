package se.superkoncis.router.adapter.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.recap.written.Brief;
import se.superkoncis.router.domain.recap.written.Draft;
import se.superkoncis.router.domain.recap.written.Fault;
import se.superkoncis.router.domain.recap.written.ModelDialogue;
import se.superkoncis.router.domain.recap.written.Piece;

/**
 * Points over the chat API with structured output. What was said is JSON, a line for each turn, between marks with a random number in
 * them: no turn can end its line, and none can know the mark.
 */
@ApplicationScoped
class ChatDialogue implements ModelDialogue {

    /** Faults that are named to the model; a draft with more is hardly worth mending. */
    private static final int MOST_FAULTS = 20;

    private final ObjectMapper json = EventJson.mapper();
    private final DraftJson drafts = new DraftJson(json);
    private final SecureRandom random = new SecureRandom();
    private final int outputTokens;

    ChatDialogue(RecapSettings settings) {
        this.outputTokens = settings.model().outputTokens();
    }

    @Override
    public ModelRequest ask(Brief brief) {
        return request(opening(brief));
    }

    @Override
    public ModelRequest mend(Brief brief, Draft draft, List<Fault> faults) {
        ArrayNode messages = opening(brief);
        message(messages, "assistant", write(drafts.node(draft)));
        StringBuilder named = new StringBuilder(Instructions.mend(brief.language()));
        for (Fault fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
            named.append('\n')
                    .append(fault.point() < 0 ? "-" : "points[" + fault.point() + "]")
                    .append(": ")
                    .append(fault.detail());
        }
        message(messages, "user", named.toString());
        return request(messages);
    }

    @Override
    public Draft read(String body) {
        return drafts.read(body);
    }

    private ArrayNode opening(Brief brief) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String boundary = "DATA-" + HexFormat.of().formatHex(bytes);
        ArrayNode messages = json.createArrayNode();
        message(messages, "system", Instructions.of(brief, boundary));
        StringBuilder data = new StringBuilder(boundary).append("-BEGIN\n");
        ObjectNode about = json.createObjectNode().put("title", brief.title());
        brief.participants().forEach(about.putArray("participants")::add);
        data.append(write(about)).append('\n');
        for (Piece piece : brief.window().pieces()) {
            data.append(write(json.createObjectNode()
                            .put("turn", piece.turn())
                            .put("speaker", piece.speaker())
                            .put("text", piece.text())))
                    .append('\n');
        }
        message(messages, "user", data.append(boundary).append("-END").toString());
        return messages;
    }

    private static void message(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }

    private ModelRequest request(ArrayNode messages) {
        ObjectNode body = json.createObjectNode();
        body.set("messages", messages);
        body.put("temperature", 0);
        body.put("max_tokens", outputTokens);
        body.set("response_format", drafts.format());
        String text = write(body);
        return new ModelRequest(
                ModelRequest.Kind.CHAT, text, text.getBytes(StandardCharsets.UTF_8).length, outputTokens);
    }

    private String write(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
