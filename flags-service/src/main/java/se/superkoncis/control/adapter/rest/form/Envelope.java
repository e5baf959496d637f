package se.superkoncis.control.adapter.rest.form;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What every answer under {@code /api/admin} is wrapped in.
 *
 * @param data what was asked for; left out when something was removed
 * @param nextCursor where the next page begins; left out on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope<T>(boolean success, T data, String nextCursor) {

    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, data, null);
    }
}
