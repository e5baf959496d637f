package se.superkoncis.router.adapter.rest.price;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What every answer under {@code /api/admin} is wrapped in.
 *
 * @param nextCursor where the next page begins; left out on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope<T>(boolean success, T data, String nextCursor) {

    static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, data, null);
    }
}
