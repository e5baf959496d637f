package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.text.Language;

/** Puts points under their headings within a number of words. */
public final class Layout {
    private static final Map<Section, String> SWEDISH = new EnumMap<>(Map.of(
            Section.TOPIC, "Ämnen", Section.SETTLED, "Bestämt", Section.OPEN, "Öppet", Section.ACTIONS, "Uppgifter"));
    private static final Map<Section, String> ENGLISH = new EnumMap<>(Map.of(
            Section.TOPIC, "Topics", Section.SETTLED, "Settled", Section.OPEN, "Open", Section.ACTIONS, "Actions"));

    private final Language language;
    private final int words;
    private final boolean cut;

    /** @param words the most words of the recap */
    public Layout(Heard heard, int words) {
        language = heard.language();
        cut = heard.cut();
        this.words = words;
    }

    static int length(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /**
     * The recap of the points; those that don't fit, from the last of the list, are left out.
     *
     * @param ranked the most important first; a topic at the head of the list opens the recap
     */
    public Recap recap(List<Point> ranked) {
        List<Point> kept = new ArrayList<>();
        Map<Section, Boolean> open = new EnumMap<>(Section.class);
        int room = words;
        for (Point point : ranked) {
            int cost = length(point.text()) + (open.containsKey(point.section()) ? 0 : 1);
            if (cost <= room) {
                kept.add(point);
                open.put(point.section(), true);
                room -= cost;
            }
        }
        Point first = kept.isEmpty() ? null : kept.get(0);
        kept.sort(Comparator.comparing(Point::section)
                .thenComparing(point -> point != first || first.section() != Section.TOPIC)
                .thenComparing(point -> point.turns().get(0))
                .thenComparing(point -> point.turns().get(point.turns().size() - 1)));
        return new Recap(language.code(), kept, text(kept), cut ? List.of(Recap.CUT) : List.of());
    }

    private String text(List<Point> points) {
        StringBuilder text = new StringBuilder();
        Section section = null;
        for (Point point : points) {
            if (point.section() != section) {
                section = point.section();
                text.append(text.isEmpty() ? "" : "\n")
                        .append(language == Language.SWEDISH ? SWEDISH.get(section) : ENGLISH.get(section))
                        .append('\n');
            }
            text.append(point.text()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
