package se.superkoncis.cli.flags.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Options that say what a tag is to become. */
final class TagWish {

    @Option(names = "--percentage", paramLabel = "N", descriptionKey = "opt.flags.percentage")
    Integer percentage;

    @Option(names = "--feature", paramLabel = "ID", split = ",", descriptionKey = "opt.flags.tag.feature")
    List<String> exactly = List.of();

    @Option(names = "--add-feature", paramLabel = "ID", split = ",", descriptionKey = "opt.flags.tag.add-feature")
    List<String> added = List.of();

    @Option(names = "--remove-feature", paramLabel = "ID", split = ",", descriptionKey = "opt.flags.tag.remove-feature")
    List<String> removed = List.of();

    /** Refuses what cannot be meant, before anybody is asked. */
    void check() {
        if (percentage == null && exactly.isEmpty() && added.isEmpty() && removed.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "flags.tag.what");
        }
        if (percentage != null && (percentage < 0 || percentage > 100)) {
            throw new Problem(ExitCode.USAGE, "flags.tag.bad-percentage", percentage);
        }
        if (!exactly.isEmpty() && (!added.isEmpty() || !removed.isEmpty())) {
            throw new Problem(ExitCode.USAGE, "flags.tag.both");
        }
        for (String feature : added) {
            if (removed.contains(feature)) {
                throw new Problem(ExitCode.USAGE, "flags.tag.add-and-remove", feature);
            }
        }
    }

    /** Features that the tag is to open and that may not exist. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(exactly);
        named.addAll(added);
        return named;
    }

    int percentage(Tag tag) {
        return percentage == null ? tag.percentage() : percentage;
    }

    List<String> features(Tag tag) {
        Set<String> features = new LinkedHashSet<>(exactly.isEmpty() ? tag.features() : exactly);
        features.addAll(added);
        removed.forEach(features::remove);
        return new ArrayList<>(features);
    }

    /** Whether the tag is so already; the order of its features means nothing. */
    boolean isSo(Tag tag) {
        return percentage(tag) == tag.percentage() && Set.copyOf(features(tag)).equals(Set.copyOf(tag.features()));
    }

    /** Names in a request what is to change, and nothing else. */
    void writeTo(ObjectNode body, Tag tag) {
        if (percentage != null) {
            body.put("canaryPercentage", percentage);
        }
        if (!Set.copyOf(features(tag)).equals(Set.copyOf(tag.features()))) {
            var list = body.putArray("features");
            features(tag).forEach(list::add);
        }
    }

    /** The options as they were typed, so that somebody else can repeat them. */
    String typed() {
        StringBuilder typed = new StringBuilder();
        if (percentage != null) {
            typed.append(" --percentage ").append(percentage);
        }
        exactly.forEach(id -> typed.append(" --feature ").append(id));
        added.forEach(id -> typed.append(" --add-feature ").append(id));
        removed.forEach(id -> typed.append(" --remove-feature ").append(id));
        return typed.toString();
    }
}
