package se.superkoncis.decision.domain.extract.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.text.Language;

/** The patterns of a language by what they mean, and its classes of words; read once from the class path. */
final class Grammar {
    /** A pattern and what it means. */
    record Entry(Act act, Pattern pattern) {}

    private static final Map<Language, Grammar> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Grammar(language));
        }
    }

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final List<Entry> always = new ArrayList<>();
    private final Map<String, List<Entry>> byAnchor = new HashMap<>();

    private Grammar(Language language) {
        List<String> lines = lines("acts-" + language.code() + ".txt");
        for (String line : lines) {
            if (line.startsWith("{")) {
                String[] nameAndWords = line.split(" = ?", 2);
                classes.put(
                        nameAndWords[0].substring(1, nameAndWords[0].length() - 1),
                        Arrays.stream(nameAndWords[1].split(" ")).collect(Collectors.toUnmodifiableSet()));
            }
        }
        WordKinds kinds = new WordKinds(language, classes);
        for (String line : lines) {
            if (!line.startsWith("{")) {
                String[] actAndPatterns = line.split(": ", 2);
                for (String written : actAndPatterns[1].split("; ?")) {
                    add(new Entry(Act.valueOf(actAndPatterns[0]), Pattern.of(written.strip(), kinds)));
                }
            }
        }
    }

    static Grammar of(Language language) {
        return ALL.get(language);
    }

    private void add(Entry entry) {
        entry.pattern()
                .anchors()
                .ifPresentOrElse(
                        anchors -> anchors.forEach(word -> byAnchor.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(entry)),
                        () -> always.add(entry));
    }

    /** Patterns that need no certain word. */
    List<Entry> always() {
        return always;
    }

    /** Patterns that can only occur where the word, or another of theirs, is. */
    List<Entry> anchoredAt(String lower) {
        return byAnchor.getOrDefault(lower, List.of());
    }

    /** Words that a sentence may begin with before it begins. */
    Set<String> small() {
        return classes.get("SMALL");
    }

    private static List<String> lines(String name) {
        try (InputStream in = Grammar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar: build decision-service again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read.", e);
        }
    }
}
