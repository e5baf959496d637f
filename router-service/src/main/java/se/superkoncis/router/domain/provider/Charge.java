package se.superkoncis.router.domain.provider;

import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;

/**
 * What an attempt is charged.
 *
 * @param usage null when the provider certainly billed nothing
 * @param source how it is known
 */
public record Charge(Usage usage, CostSource source) {

    /** Certainly not billed. */
    public static final Charge NOTHING = new Charge(null, CostSource.REPORTED);

    /** As the provider's usage block says. */
    public static Charge reported(Usage usage) {
        return new Charge(usage, CostSource.REPORTED);
    }

    /**
     * As counted here: every byte asked and received is taken for a token, which is more than any tokenizer makes of it, and
     * never more than the request's bounds.
     *
     * @param receivedBytes UTF-8 bytes of the answer's content, 0 or more
     */
    public static Charge estimated(ModelRequest request, long receivedBytes) {
        return new Charge(
                new Usage(request.inputTokens(), 0, Math.min(receivedBytes, request.outputTokens())),
                CostSource.ESTIMATED);
    }

    /**
     * As far as the provider has counted, and each byte that came after it as a token, within the request's bounds.
     *
     * @param told what it said while it was still writing
     * @param uncounted UTF-8 bytes of the answer's content that came later, 0 or more
     */
    public static Charge estimated(ModelRequest request, Usage told, long uncounted) {
        long output = Math.max(told.output(), Math.min(told.output() + uncounted, request.outputTokens()));
        return new Charge(new Usage(told.input(), told.cachedInput(), output), CostSource.ESTIMATED);
    }

    /** Nobody knows: the bounds. */
    public static Charge worstCase(ModelRequest request) {
        return new Charge(new Usage(request.inputTokens(), 0, request.outputTokens()), CostSource.WORST_CASE);
    }
}
