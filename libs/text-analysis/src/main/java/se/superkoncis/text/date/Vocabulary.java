package se.superkoncis.text.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that name weekdays, months, numbers, ordinals and holidays in a language, by kind. */
final class Vocabulary {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** The kinds of words that parts of rules are read from, where they have another name. */
    private static final Map<String, String> READ_FROM = Map.of(
            "n", "number", "nth", "ordinal", "day", "ordinal", "dayword", "ordinal", "dayth", "ordinal", "monthno",
            "ordinal");

    /** For each kind the value of each word; words are written without spaces and hyphens. */
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

    /** For each kind the words as the file spells them, with {@code _} where a word may be split. */
    private final Map<String, List<String>> spellings = new HashMap<>();

    /** For each kind what its words begin with. */
    private final Map<String, Set<String>> stems = new HashMap<>();

    /** Reads {@code kind value word word…}. */
    void add(String line) {
        String[] parts = line.split(" +");
        List<String> words = Arrays.asList(parts).subList(2, parts.length);
        Map<String, String> ofKind = values.computeIfAbsent(parts[0], kind -> new HashMap<>());
        words.forEach(word -> ofKind.put(bare(word), parts[1]));
        spellings.computeIfAbsent(parts[0], kind -> new ArrayList<>()).addAll(words);
        Set<String> starts = stems.computeIfAbsent(parts[0], kind -> new HashSet<>());
        words.forEach(word -> starts.add(word.split("_")[0]));
    }

    /** What the word means; digits with an ending ({@code 22:a}, {@code 14th}) mean themselves, 0 when they are too many. */
    int number(String kind, String word) {
        String digits = NO_DIGIT.matcher(word).replaceAll("");
        if (!digits.isEmpty()) {
            return digits.length() > 2 ? 0 : Integer.parseInt(digits);
        }
        return Integer.parseInt(value(kind, word));
    }

    /** What the word means. */
    String value(String kind, String word) {
        String value = values.get(kind).get(bare(word));
        if (value == null) {
            throw new IllegalStateException("The grammar of dates reads a word that it has no meaning for.");
        }
        return value;
    }

    /** Speech recognition and writers split numbers and compounds: {@code tjugo femte}, {@code twenty-fifth}. */
    private static String bare(String word) {
        return word.replaceAll("[ _-]+", "");
    }

    /** The kinds of words that the parts of a rule are read from; years are left out, being optional. */
    Set<String> kindsOf(Collection<String> parts) {
        return parts.stream()
                .map(part -> READ_FROM.getOrDefault(part, part))
                .filter(spellings::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of which the text, in lower case, seems to have a word; digits may be any number. */
    Set<String> kindsIn(String text) {
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return stems.entrySet().stream()
                .filter(kind -> digits && READ_FROM.containsValue(kind.getKey())
                        || kind.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** For each kind a pattern of all its words, longest first. */
    Map<String, String> patterns() {
        Map<String, String> patterns = new HashMap<>();
        spellings.forEach((kind, words) -> patterns.put(
                kind,
                words.stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .collect(Collectors.joining("|", "(?:", ")"))));
        return patterns;
    }
}
