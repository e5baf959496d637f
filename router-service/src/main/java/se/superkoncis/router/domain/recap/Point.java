package se.superkoncis.router.domain.recap;

import java.util.List;

/**
 * One thing that a reader should know.
 *
 * @param section where it belongs
 * @param text one or two full sentences
 * @param turns positions of the turns it is taken from, rising, never empty
 */
public record Point(Section section, String text, List<Integer> turns) {
    public Point {
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("A point must cite the turns it is taken from.");
        }
        turns = turns.stream().sorted().distinct().toList();
    }
}
