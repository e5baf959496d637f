package se.superkoncis.router.domain.recap;

import java.util.List;

/**
 * The recap of a meeting.
 *
 * @param language {@code sv} or {@code en}
 * @param points in reading order; empty when nothing of substance was said
 * @param text the points under short headings in the meeting's language, empty when there are none
 */
public record Recap(String language, List<Point> points, String text) {
    public Recap {
        points = List.copyOf(points);
    }
}
