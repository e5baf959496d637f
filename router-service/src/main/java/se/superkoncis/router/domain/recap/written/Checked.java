package se.superkoncis.router.domain.recap.written;

import java.util.List;
import se.superkoncis.router.domain.recap.Point;

/**
 * A draft after it was checked.
 *
 * @param points those that may be shown, in the draft's order
 * @param faults of those that may not
 * @param drafted how many points the draft had
 */
public record Checked(List<Point> points, List<Fault> faults, int drafted) {
    public Checked {
        points = List.copyOf(points);
        faults = List.copyOf(faults);
    }

    /** True when so much could be kept that it is a recap: at least half of what was written. */
    public boolean isEnough() {
        return !points.isEmpty() && points.size() * 2 >= drafted;
    }
}
