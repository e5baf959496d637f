package se.superkoncis.router.adapter.rest.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.Problem.FieldError;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.router.application.budget.EstimateCost.Question;
import se.superkoncis.router.domain.routing.Tier;

/**
 * What is to be estimated. One of {@code inputTokens}, {@code textLength} and {@code transcriptMinutes} says how much is read.
 *
 * @param tenantId for staff; others ask for their own
 * @param meetingId of which the rest of the budget is looked up; absent = a fresh meeting
 * @param tier deep (the default), fast or extractive: the best wanted
 * @param model name of a deployment; absent = all that may be called
 * @param textLength characters
 * @param transcriptMinutes minutes of talk
 * @param outputTokens most tokens written, 2,000 when absent
 */
public record EstimateRequest(
        String tenantId,
        String meetingId,

        @Schema(enumeration = {"deep", "fast", "extractive"})
        String tier,

        String model,
        Long inputTokens,
        Long textLength,
        Double transcriptMinutes,
        Long outputTokens) {

    private static final long MOST_TOKENS = 10_000_000;
    private static final long OUTPUT_TOKENS = 2_000;
    /** Fast talk in a meeting, spaces and names of speakers included. */
    private static final int CHARACTERS_A_MINUTE = 1_100;
    /** No token is shorter than a byte, and no letter of a Latin script longer than two. */
    private static final int MOST_TOKENS_A_CHARACTER = 2;
    /** Swedish; English has about four. */
    private static final int CHARACTERS_A_TOKEN = 3;

    Question question(Optional<String> ownTenant) {
        List<FieldError> errors = new ArrayList<>();
        if (Stream.of(inputTokens, textLength, transcriptMinutes)
                        .filter(v -> v != null)
                        .count()
                != 1) {
            errors.add(new FieldError("inputTokens", "give exactly one of inputTokens, textLength, transcriptMinutes"));
        }
        range(errors, "inputTokens", inputTokens);
        range(errors, "textLength", textLength);
        range(errors, "outputTokens", outputTokens);
        if (transcriptMinutes != null && !(transcriptMinutes >= 0 && transcriptMinutes <= 6_000)) {
            errors.add(new FieldError("transcriptMinutes", "must be from 0 to 6000"));
        }
        if (tier != null && !List.of("deep", "fast", "extractive").contains(tier)) {
            errors.add(new FieldError("tier", "must be deep, fast or extractive"));
        }
        String tenant = ownTenant.orElse(tenantId);
        if (tenant == null || tenant.isBlank()) {
            errors.add(new FieldError("tenantId", "name the tenant whose budget it is"));
        }
        if (ownTenant.isPresent() && tenantId != null && !tenantId.equals(tenant)) {
            errors.add(new FieldError("tenantId", "must be your own tenant; leave it out"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.of(400, "bad-estimate", "The estimate cannot be made", "Mend the fields named in errors.")
                            .with(errors));
        }
        long characters = textLength != null
                ? textLength
                : transcriptMinutes == null ? 0 : Math.round(transcriptMinutes * CHARACTERS_A_MINUTE);
        return new Question(
                tenant,
                Optional.ofNullable(meetingId),
                tier == null ? Tier.DEEP : Tier.of(tier),
                Optional.ofNullable(model),
                inputTokens != null ? inputTokens : characters * MOST_TOKENS_A_CHARACTER,
                inputTokens != null ? inputTokens : characters / CHARACTERS_A_TOKEN,
                outputTokens == null ? OUTPUT_TOKENS : outputTokens);
    }

    private static void range(List<FieldError> errors, String field, Long value) {
        if (value != null && (value < 0 || value > MOST_TOKENS)) {
            errors.add(new FieldError(field, "must be from 0 to " + MOST_TOKENS));
        }
    }
}
