import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.superkoncis.decision.domain.extract.DeadlineSearch;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.decision.domain.extract.OwnerSearch;
import se.superkoncis.decision.domain.extract.score.FeatureNames;
import se.superkoncis.decision.domain.extract.thread.Item;
import se.superkoncis.decision.domain.extract.thread.Standing;
import se.superkoncis.decision.domain.extract.thread.Threads;
import se.superkoncis.decision.domain.item.Evidence;

/**
 * Training WEIGHTS PRIOR EVIDENCE FOLDER…: trains on the folders of marked meetings and the file with evidence.
 * Training -measure OUT PRIOR|none EVIDENCE EVERY WITHOUT FOLDER…: each marked meeting judged by weights learned without it, the evidence by
 * four-fold cross-validation; WITHOUT is a regular expression of feature names that are left out, or "-".
 */
final class Training {
    /** How far below even odds an item is shown, for the best balance of misses and false alarms: see Standing. */
    private static final double[] LINE = {0.7, 0.55};

    private static final int[] MOST = {40, 30};
    private static final double TAKEN_BACK = -4;
    private static final int FOLDS = 4;
    private static final OwnerSearch OWNERS = Extractor.ownOwners();
    private static final DeadlineSearch DEADLINES = Extractor.ownDeadlines();
    /** Whether an owner and a deadline are found, by item. */
    private static final Map<Item, boolean[]> KNOWN = new IdentityHashMap<>();

    private Training() {}

    public static void main(String[] args) throws Exception {
        boolean measure = args[0].equals("-measure");
        List<String> a = Arrays.asList(args).subList(measure ? 1 : 0, args.length);
        Learner learner = new Learner(a.get(1).equals("none") ? null : Path.of(a.get(1)));
        String without = measure ? a.get(4) : "-";
        int every = measure ? Integer.parseInt(a.get(3)) : 1;
        List<Annotated> evidence = Annotated.read(a.get(2), every, name -> !name.replace("LOOSE.", "").matches(without));
        List<Annotated> marked = new ArrayList<>();
        for (String folder : a.subList(measure ? 5 : 3, a.size())) {
            marked.addAll(Annotated.read(folder, 1, name -> !name.replace("LOOSE.", "").matches(without)));
        }
        double[][][] out = new double[marked.size()][2][];
        IntStream.range(0, 2 * marked.size()).parallel().forEach(j -> out[j / 2][j % 2] = learn(learner, marked, evidence, j / 2, j % 2));
        List<List<List<Item>>> items = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            items.add(items(marked.get(i), out[i]));
        }
        if (measure) {
            measure(Path.of(a.get(0)), learner, marked, evidence, items);
        } else {
            store(Path.of(a.get(0)), learner, marked, evidence, items);
        }
    }

    private static double[] learn(Learner learner, List<Annotated> marked, List<Annotated> evidence, int left, int kind) {
        try {
            List<Annotated> all = new ArrayList<>(marked);
            if (left >= 0) {
                all.remove(left);
            }
            all.addAll(evidence);
            return learner.learn(all, kind);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<List<Item>> items(Annotated m, double[][] weights) {
        double[][] odds = new double[2][];
        for (int kind = 0; kind < 2; kind++) {
            double[] learnt = weights[kind];
            odds[kind] = m.features().stream().mapToDouble(on -> Learner.sum(learnt, on)).toArray();
        }
        Threads threads = new Threads(m.meeting());
        return List.of(threads.tie(odds[0], odds[1], MOST[0], true), threads.tie(odds[1], odds[0], MOST[1], false));
    }

    /** Weights of how an item stands in its meeting, learned on items that were found without their own meeting. */
    private static double[] standing(List<Annotated> marked, List<List<List<Item>>> items, int kind, int left) {
        List<double[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            List<Item> found = i == left ? List.of() : items.get(i).get(kind);
            Set<Integer> told = new HashSet<>();
            for (int rank = 0; rank < found.size(); rank++) {
                Item item = found.get(rank);
                if (!item.takenBack()) {
                    rows.add(standing(marked.get(i), found, rank, kind));
                    labels.add(tellsNew(item, marked.get(i).gold().get(kind), told) ? 1.0 : 0.0);
                }
            }
        }
        return Newton.fitDense(rows, labels, 0.5);
    }

    private static double[] standing(Annotated m, List<Item> items, int rank, int kind) {
        Item item = items.get(rank);
        boolean[] known = KNOWN.computeIfAbsent(item, of -> {
            Evidence evidence = new Evidence(
                    m.transcript(), m.meeting().language(), m.day(), kind == 0, of.core().turn(), of.core().text(), List.copyOf(of.turns()));
            return new boolean[] {
                OWNERS.owner(evidence).value().isPresent(), DEADLINES.deadline(evidence).value().isPresent()
            };
        });
        return Standing.of(items, rank, m.meeting().turns().size(), known[0], known[1]);
    }

    private static boolean tellsNew(Item item, List<Set<Integer>> gold, Set<Integer> told) {
        for (int g = 0; g < gold.size(); g++) {
            if (!told.contains(g) && gold.get(g).stream().anyMatch(item.turns()::contains)) {
                return told.add(g);
            }
        }
        return false;
    }

    private static void measure(Path out, Learner learner, List<Annotated> marked, List<Annotated> evidence, List<List<List<Item>>> items) throws Exception {
        try (PrintWriter lines = new PrintWriter(out.resolve("marked.jsonl").toFile(), StandardCharsets.UTF_8)) {
            for (int i = 0; i < marked.size(); i++) {
                lines.println(line(marked.get(i), items.get(i), standing(marked, items, 0, i), standing(marked, items, 1, i)));
            }
        }
        double[][][] folds = new double[FOLDS][2][];
        IntStream.range(0, 2 * FOLDS).parallel().forEach(j -> {
            List<Annotated> others = IntStream.range(0, evidence.size()).filter(i -> i % FOLDS != j / 2).mapToObj(evidence::get).toList();
            folds[j / 2][j % 2] = learn(learner, marked, others, -1, j % 2);
        });
        double[] decisions = standing(marked, items, 0, -1);
        double[] actions = standing(marked, items, 1, -1);
        try (PrintWriter lines = new PrintWriter(out.resolve("evidence.jsonl").toFile(), StandardCharsets.UTF_8)) {
            for (int i = 0; i < evidence.size(); i++) {
                Annotated m = evidence.get(i);
                lines.println(line(m, items(m, folds[i % FOLDS]), decisions, actions));
            }
        }
    }

    private static String line(Annotated m, List<List<Item>> items, double[]... standing) throws Exception {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("id", m.id()));
        for (int kind = 0; kind < 2; kind++) {
            List<Map<String, Object>> found = new ArrayList<>();
            for (int rank = 0; rank < items.get(kind).size(); rank++) {
                Item item = items.get(kind).get(rank);
                double[] x = standing(m, items.get(kind), rank, kind);
                double odds = Standing.faint(item) + (item.takenBack() ? TAKEN_BACK : 0);
                for (int i = 0; i < x.length; i++) {
                    odds += x[i] * standing[kind][i];
                }
                found.add(Map.of("text", item.core().text(), "turns", item.turns(), "takenBack", item.takenBack(), "confidence", Standing.confidence(odds, LINE[kind])));
            }
            found.sort(Comparator.comparingDouble(f -> -(double) f.get("confidence")));
            line.put(Learner.KINDS.get(kind) + "s", found);
        }
        return new ObjectMapper().writeValueAsString(line);
    }

    private static void store(Path file, Learner learner, List<Annotated> marked, List<Annotated> evidence, List<List<List<Item>>> items) throws Exception {
        try (PrintWriter lines = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
            lines.println("# Made by benchmarks/decisions/train: kind, feature, weight.");
            for (int kind = 0; kind < 2; kind++) {
                double[] standing = standing(marked, items, kind, -1);
                lines.printf(Locale.ROOT, "%s ITEM.LINE %.3f%n", Learner.KINDS.get(kind), LINE[kind]);
                for (int i = 0; i < standing.length; i++) {
                    lines.printf(Locale.ROOT, "%s %s %.3f%n", Learner.KINDS.get(kind), Standing.NAMES.get(i), standing[i]);
                }
                double[] weights = learn(learner, marked, evidence, -1, kind);
                for (int i = 0; i < weights.length; i++) {
                    if (Math.abs(weights[i]) >= 0.005) {
                        lines.printf(Locale.ROOT, "%s %s %.3f%n", Learner.KINDS.get(kind), FeatureNames.name(i), weights[i]);
                    }
                }
            }
        }
    }
}
