package se.superkoncis.router.domain.price;

/**
 * Tokens of one attempt, as the provider counts them.
 *
 * @param input all tokens read, cached ones included, 0 or more
 * @param cachedInput the part of {@code input} that came from the provider's cache
 * @param output tokens written, reasoning included, 0 or more
 */
public record Usage(long input, long cachedInput, long output) {

    public Usage {
        if (input < 0 || output < 0 || cachedInput < 0 || cachedInput > input) {
            throw new IllegalArgumentException("usage must be 0 or more and cached a part of input, was " + input + ", "
                    + cachedInput + ", " + output);
        }
    }
}
