package se.superkoncis.text.meeting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.superkoncis.text.Language;

/** Who speaks in a meeting, and how each is named: by name where there is one, else by role, else by the transcript's label. */
public final class Cast {
    /** Who has a turn: the label of the transcript, and the role where it is given, else null. */
    public record Voice(String label, String role) {}

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}]{0,2}|(speaker|talare|person|deltagare|participant|user|spk)[ _-]*\\p{N}*\\p{L}?");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{2,}");
    private static final int LONGEST_NAME = 80;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Speaker> speakers = new HashMap<>();

    /**
     * @param voices who has each turn, in order
     * @param texts what is said, in which roles given as initials may be spelled out
     */
    public Cast(Language language, List<Voice> voices, Iterable<String> texts) {
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, Set<String>> holders = new HashMap<>();
        for (Voice voice : voices) {
            numbers.putIfAbsent(voice.label(), numbers.size());
            if (voice.role() != null && !voice.role().isBlank()) {
                roles.putIfAbsent(voice.label(), voice.role().strip());
                holders.computeIfAbsent(voice.role().strip(), r -> new TreeSet<>())
                        .add(voice.label());
            }
        }
        RoleNames roleNames = new RoleNames(language, texts);
        numbers.forEach((label, number) -> {
            String role = roles.get(label);
            boolean unique = role != null && holders.get(role).size() == 1;
            speakers.put(number, name(label, role, unique, roleNames));
        });
    }

    private static Speaker name(String label, String role, boolean unique, RoleNames roleNames) {
        String name = tidy(label);
        if (!LABEL.matcher(name).matches()) {
            return roleNames.isRole(name) ? roleNames.of(name) : Speaker.named(name);
        }
        if (role == null) {
            return Speaker.named(name.isEmpty() ? "?" : name);
        }
        return unique ? roleNames.of(tidy(role)) : Speaker.named((tidy(role) + " " + name).strip());
    }

    /** One line, of bearable length, not shouted. */
    private static String tidy(String label) {
        String name = label.strip().replaceAll("\\s+", " ").replaceAll("[\"”“<>]", "");
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME).strip();
        }
        return name.indexOf(' ') > 0 ? SHOUTED.matcher(name).replaceAll(word -> titleCase(word.group())) : name;
    }

    private static String titleCase(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
    }

    /** The number of the speaker with the label, from 0. */
    public int number(String label) {
        return numbers.get(label);
    }

    /** How the speaker with the number is named. */
    public Speaker speaker(int number) {
        return speakers.get(number);
    }
}
