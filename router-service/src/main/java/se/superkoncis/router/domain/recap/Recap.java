package se.superkoncis.router.domain.recap;

import java.util.List;

/**
 * The recap of a meeting.
 *
 * @param language {@code sv} or {@code en}
 * @param points in reading order; empty when nothing of substance was said
 * @param text the points under short headings in the meeting's language, empty when there are none
 * @param notices codes of what a reader should know, such as {@link #CUT}; empty when there is nothing
 */
public record Recap(String language, List<Point> points, String text, List<String> notices) {
    /** Notice: the transcript was longer than what an engine reads. */
    public static final String CUT = "TRANSCRIPT_CUT";

    public Recap {
        points = List.copyOf(points);
        notices = List.copyOf(notices);
    }
}
