package se.superkoncis.cli.recap;

import java.util.List;

/**
 * A recap to show, wherever it came from.
 *
 * @param points in reading order; a section is TOPIC, SETTLED, OPEN or ACTIONS, and one that is not known is shown by name
 */
public record RecapView(List<Point> points) {

    /** One point with the positions of the turns it rests on, from 0. */
    public record Point(String section, String text, List<Integer> turns) {
        public Point {
            turns = List.copyOf(turns);
        }
    }

    public RecapView {
        points = List.copyOf(points);
    }

    /** Sections that have points, in reading order. */
    List<String> sections() {
        return points.stream().map(Point::section).distinct().toList();
    }
}
