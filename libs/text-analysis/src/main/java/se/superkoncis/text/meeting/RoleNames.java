package se.superkoncis.text.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Roles as people are called by: "the project manager", "projektledaren". A role given as initials is spelled out only when the
 * meeting itself does so ("I'm the project manager"), as in Schwartz and Hearst (2003).
 */
final class RoleNames {
    private static final int SEARCHED_CHARS = 400_000;
    private static final Set<String> HEADS = Set.of(
            "manager",
            "designer",
            "chair",
            "chairman",
            "director",
            "engineer",
            "lead",
            "officer",
            "president",
            "secretary",
            "expert",
            "analyst",
            "architect",
            "developer",
            "professor",
            "owner",
            "consultant",
            "coordinator",
            "specialist",
            "administrator",
            "executive",
            "interviewer",
            "moderator");
    /** Initials that mean the same role everywhere. */
    private static final Map<String, String> COMMON = Map.of(
            "PM",
            "project manager",
            "PO",
            "product owner",
            "QA",
            "quality assurance lead",
            "UI",
            "user interface designer",
            "UX",
            "user experience designer");

    private final Language language;
    private final Iterable<String> texts;
    private final Map<String, Speaker> known = new HashMap<>();

    RoleNames(Language language, Iterable<String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Whether a speaker label is a role rather than a name. */
    boolean isRole(String label) {
        String[] words = label.toLowerCase(Locale.ROOT).split(" ");
        return HEADS.contains(words[words.length - 1]) && !label.contains(".");
    }

    Speaker of(String role) {
        return known.computeIfAbsent(role, this::speaker);
    }

    private Speaker speaker(String role) {
        if (language == Language.SWEDISH) {
            String definite = definite(role.toLowerCase(Locale.ROOT));
            return new Speaker(definite.substring(0, 1).toUpperCase(Locale.ROOT) + definite.substring(1), definite);
        }
        boolean initials = role.length() > 1 && role.length() < 5 && role.equals(role.toUpperCase(Locale.ROOT));
        String spelled = initials ? spelledOut(role) : role.toLowerCase(Locale.ROOT);
        return new Speaker("The " + spelled, "the " + spelled);
    }

    private static String definite(String role) {
        if (role.endsWith("are") || role.endsWith("ande")) {
            return role + "n";
        }
        if (role.endsWith("ör") || role.endsWith("chef") || role.endsWith("ist") || role.endsWith("tekt")) {
            return role + "en";
        }
        return role.endsWith("ansvarig") ? role + "e" : role;
    }

    private String spelledOut(String initials) {
        Map<String, Integer> seen = new HashMap<>();
        FunctionWords functionWords = FunctionWords.of(language);
        int chars = 0;
        for (String text : texts) {
            chars += text.length();
            if (chars > SEARCHED_CHARS) {
                break;
            }
            List<Token> words = Tokens.of(text);
            for (int at = 0; at + initials.length() <= words.size(); at++) {
                if (matches(words, at, initials, functionWords)) {
                    seen.merge(phrase(words, at, initials.length()), 1, Integer::sum);
                }
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(COMMON.getOrDefault(initials, initials));
    }

    private static boolean matches(List<Token> words, int at, String initials, FunctionWords functionWords) {
        for (int i = 0; i < initials.length(); i++) {
            String word = words.get(at + i).lower();
            if (word.charAt(0) != Character.toLowerCase(initials.charAt(i))
                    || word.length() < 4
                    || functionWords.contains(word)) {
                return false;
            }
        }
        int next = at + initials.length();
        return HEADS.contains(words.get(next - 1).lower())
                || next < words.size() && HEADS.contains(words.get(next).lower());
    }

    private static String phrase(List<Token> words, int at, int length) {
        int end = at + length;
        if (!HEADS.contains(words.get(end - 1).lower())) {
            end++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = at; i < end; i++) {
            text.append(i == at ? "" : " ").append(words.get(i).lower());
        }
        return text.toString();
    }
}
