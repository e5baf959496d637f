package se.superkoncis.decision.domain.extract.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.superkoncis.text.Language;

/** Kinds of words told by their endings and by closed classes. Right for most speech; patterns ask for them beside a pronoun. */
final class WordKinds {
    private final Language language;
    private final Map<String, Set<String>> classes;

    WordKinds(Language language, Map<String, Set<String>> classes) {
        this.language = language;
        this.classes = classes;
    }

    /** The words that an alternative of a pattern stands for: a literal or a closed class; empty when it is open. */
    Optional<Set<String>> closed(String alternative) {
        if (alternative.startsWith("{")) {
            return Optional.ofNullable(classes.get(name(alternative)));
        }
        return alternative.indexOf('*') < 0 ? Optional.of(Set.of(alternative)) : Optional.empty();
    }

    /** The test for an alternative that is open: a kind of word, or a start or end. */
    Predicate<Word> test(String alternative) {
        if (alternative.startsWith("{")) {
            return switch (name(alternative)) {
                case "DYN" -> word -> isDoing(word.lower());
                case "PASS" -> word -> isPassive(word.lower());
                case "INF" -> word -> isInfinitive(word.lower());
                case "PAST" -> word -> !word.number() && isPast(word.lower());
                case "NUM" -> Word::number;
                case "PERSON" -> Word::person;
                default -> throw new IllegalStateException("No class of words is named " + alternative + ".");
            };
        }
        int star = alternative.indexOf('*');
        String start = alternative.substring(0, star);
        String end = alternative.substring(star + 1);
        return word -> {
            String lower = word.lower();
            return lower.length() >= start.length() + Math.max(end.length(), 0)
                    && lower.startsWith(start)
                    && lower.endsWith(end)
                    && (lower.length() > start.length() + end.length() || end.isEmpty());
        };
    }

    private static String name(String alternative) {
        return alternative.substring(1, alternative.length() - 1);
    }

    private boolean isDoing(String lower) {
        if (classes.get("STATE").contains(lower)) {
            return false;
        }
        return language == Language.SWEDISH
                ? lower.length() > 2
                        && lower.endsWith("r")
                        && !classes.get("NOVERB").contains(lower)
                : isInfinitive(lower);
    }

    private static boolean isPassive(String lower) {
        return lower.length() > 3
                && lower.endsWith("s")
                && "aejkgntrpdfv".indexOf(lower.charAt(lower.length() - 2)) >= 0;
    }

    private boolean isInfinitive(String lower) {
        return language == Language.SWEDISH
                ? lower.length() > 2 && lower.endsWith("a")
                        || classes.get("INFS").contains(lower)
                : lower.length() > 1
                        && Character.isLetter(lower.charAt(0))
                        && lower.indexOf('\'') < 0
                        && !classes.get("SMALL").contains(lower);
    }

    private boolean isPast(String lower) {
        if (classes.get("PRET").contains(lower)) {
            return true;
        }
        int length = lower.length();
        if (length < 5) {
            return false;
        }
        if (language == Language.ENGLISH) {
            return lower.endsWith("ed") && !lower.endsWith("eed");
        }
        char stem = lower.charAt(length - 3);
        return lower.endsWith("ade")
                || lower.endsWith("de") && "rlmgvd".indexOf(stem) >= 0
                || lower.endsWith("te") && "pkt".indexOf(stem) >= 0;
    }
}
