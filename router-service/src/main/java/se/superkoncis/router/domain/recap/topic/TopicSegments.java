package se.superkoncis.router.domain.recap.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.superkoncis.router.domain.recap.likeness.Similarity;
import se.superkoncis.text.TermWeights;

/**
 * Cuts a meeting into stretches about one topic each, where the vocabulary turns over most: at the deepest valleys of the likeness of
 * what is said before and after (TextTiling, Hearst 1997).
 */
public final class TopicSegments {
    /** A stretch of sentences: {@code from} is in it, {@code to} is not. */
    public record Segment(int from, int to) {}

    /** Sentences compared on each side of a place. */
    private static final int WINDOW = 20;
    /** How far from a place the top of its valley's sides is looked for. */
    private static final int HORIZON = 200;

    private static final int FEWEST_SENTENCES = 4;
    private static final double MEANING = 0.5;

    private final List<Segment> segments = new ArrayList<>();

    /**
     * @param sentences number of sentences, from 0
     * @param most the most segments, from 1
     */
    public TopicSegments(int sentences, Similarity similarity, int most) {
        int from = 0;
        for (int cut : cuts(sentences, similarity, most)) {
            segments.add(new Segment(from, cut));
            from = cut;
        }
    }

    private static TreeSet<Integer> cuts(int sentences, Similarity similarity, int most) {
        TreeSet<Integer> cuts = new TreeSet<>();
        if (sentences == 0) {
            return cuts;
        }
        int shortest = Math.max(FEWEST_SENTENCES, sentences / (most * 3 + 1));
        if (most > 1) {
            double[] depths = depths(likeness(sentences, similarity));
            int[] deepest = IntStream.range(1, sentences)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer at) -> -depths[at])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int cut : deepest) {
                if (cuts.size() == most - 1 || depths[cut] <= 0) {
                    break;
                }
                Integer before = cuts.floor(cut);
                Integer after = cuts.ceiling(cut);
                if (cut - (before == null ? 0 : before) >= shortest
                        && (after == null ? sentences : after) - cut >= shortest) {
                    cuts.add(cut);
                }
            }
        }
        cuts.add(sentences);
        return cuts;
    }

    private static double[] likeness(int sentences, Similarity similarity) {
        double[] likeness = new double[sentences + 1];
        for (int at = 1; at < sentences; at++) {
            likeness[at] = TermWeights.cosine(similarity.stretch(at - WINDOW, at), similarity.stretch(at, at + WINDOW))
                    + MEANING
                            * Similarity.cosine(
                                    similarity.meaning(at - WINDOW, at), similarity.meaning(at, at + WINDOW));
        }
        return likeness;
    }

    private static double[] depths(double[] likeness) {
        double[] depths = new double[likeness.length];
        for (int at = 1; at < likeness.length - 1; at++) {
            depths[at] = top(likeness, at, -1) + top(likeness, at, 1) - 2 * likeness[at];
        }
        return depths;
    }

    private static double top(double[] likeness, int at, int step) {
        double top = likeness[at];
        int next = at + step;
        while (next > 0 && next < likeness.length - 1 && Math.abs(next - at) <= HORIZON && likeness[next] >= top) {
            top = likeness[next];
            next += step;
        }
        return top;
    }

    /** The segments, in order; together they hold every sentence once. */
    public List<Segment> all() {
        return List.copyOf(segments);
    }
}
