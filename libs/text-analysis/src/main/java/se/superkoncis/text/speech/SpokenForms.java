package se.superkoncis.text.speech;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.text.Language;
import se.superkoncis.text.WordLists;

/** What people say besides what they mean, by kind and language; a phrase is its words in lower case. */
final class SpokenForms {
    private static final Map<Language, SpokenForms> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new SpokenForms("spoken-" + language.code() + ".txt"));
        }
    }

    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Map<String, List<List<String>>>> byFirst = new HashMap<>();

    private SpokenForms(String resource) {
        for (String line : WordLists.lines(resource)) {
            String[] kindAndPhrases = line.split(" ", 2);
            if (kindAndPhrases.length == 2) {
                phrases.put(
                        kindAndPhrases[0],
                        Arrays.stream(kindAndPhrases[1].split("\\|"))
                                .map(phrase -> List.of(phrase.split(" ")))
                                .toList());
            }
        }
        phrases.forEach((kind, all) -> {
            words.put(
                    kind,
                    all.stream().filter(p -> p.size() == 1).map(p -> p.get(0)).collect(Collectors.toSet()));
            byFirst.put(
                    kind,
                    all.stream().collect(Collectors.groupingBy(p -> p.get(0).replace(",", ""))));
        });
    }

    static SpokenForms of(Language language) {
        return ALL.get(language);
    }

    List<List<String>> of(String kind) {
        return phrases.getOrDefault(kind, List.of());
    }

    boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** The phrases of the kind that may stand at a word; those that need commas stand under the word behind the comma sign. */
    List<List<String>> startingWith(String kind, String word) {
        return byFirst.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
    }
}
