package se.superkoncis.router.adapter.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.Charge;

/** What has come of an answer, as far as its bill and its end depend on it. Its exchange guards it. */
final class Written {
    private long content;
    /** Of the content, what no usage block has counted. */
    private long uncounted;

    private Usage usage;
    private String model;
    private boolean answered;
    private boolean finished;

    /** Takes an answer, or a chunk of one. */
    void take(JsonNode document) {
        long more = Wording.contentBytes(document);
        content += more;
        uncounted += more;
        Wording.usage(document).ifPresent(this::counted);
        model = document.path("model").asText(model);
        answered |= !document.path("choices").isEmpty();
        finished |= document.path("choices").path(0).hasNonNull("finish_reason");
    }

    /** Blocks that grow with a stream count it anew; none makes it smaller, and one that knows of no token has counted nothing. */
    private void counted(Usage block) {
        if (usage == null || block.output() >= usage.output()) {
            usage = block;
        }
        if (block.output() > 0) {
            uncounted = 0;
        }
    }

    /** The stream has said that it is done. */
    void done() {
        finished = true;
    }

    /** UTF-8 bytes. */
    long content() {
        return content;
    }

    String model() {
        return model;
    }

    boolean isFinished() {
        return finished;
    }

    /** Whether there was a choice at all: a stream that is done with none is no answer. */
    boolean isAnswer() {
        return answered;
    }

    /** Without a word of the answer nobody knows how long the model has been thinking. */
    Charge charge(ModelRequest request) {
        return told(request)
                .orElseGet(() -> content > 0 || finished && answered
                        ? Charge.estimated(request, content)
                        : Charge.worstCase(request));
    }

    /** What the usage block says, and what was written since is counted here; empty without one. */
    Optional<Charge> told(ModelRequest request) {
        if (usage == null) {
            return Optional.empty();
        }
        return Optional.of(uncounted == 0 ? Charge.reported(usage) : Charge.estimated(request, usage, uncounted));
    }
}
