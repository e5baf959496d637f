package se.superkoncis.router.domain.recap.written;

import java.util.List;

/**
 * What a model answered.
 *
 * @param points in its order; empty when it could not be read
 * @param unreadable why it could not be read; null when it could
 */
public record Draft(List<DraftPoint> points, String unreadable) {
    public Draft {
        points = List.copyOf(points);
    }

    /** An answer of the right form. */
    public static Draft of(List<DraftPoint> points) {
        return new Draft(points, null);
    }

    /** An answer of another form. */
    public static Draft unreadable(String why) {
        return new Draft(List.of(), why);
    }
}
