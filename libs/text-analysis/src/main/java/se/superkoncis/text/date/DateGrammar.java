package se.superkoncis.text.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.WordLists;

/** The grammar of time expressions of a language, read from its file once; the file's head tells its form. */
final class DateGrammar {
    private static final Map<Language, DateGrammar> ALL = new EnumMap<>(Language.class);

    /** A gap between words, and where a word may be split; bounded, so that no text makes a pattern run long. */
    private static final String GAP = "\\x20{1,40}";

    private static final String SPLIT = "[\\x20-]{0,9}";

    /** Where a word ends. */
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final Pattern SIGN = Pattern.compile("\\p{L}{3,}|år");

    private static final Pattern REFERENCE = Pattern.compile("<(\\w+)>|\\{(\\w+)}");

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new DateGrammar(language));
        }
    }

    private final Language language;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, String> fragments = new HashMap<>();
    private final List<Rule> expressions = new ArrayList<>();
    private final List<Rule> before = new ArrayList<>();
    private final List<Rule> after = new ArrayList<>();
    private final Set<String> followers;
    private final Pattern hesitation;
    private final Pattern joint;

    static DateGrammar of(Language language) {
        return ALL.get(language);
    }

    private DateGrammar(Language language) {
        this.language = language;
        List<String> lines = WordLists.lines("date/dates-" + language.code() + ".txt");
        lines.stream().filter(line -> line.startsWith("@")).forEach(line -> vocabulary.add(line.substring(1)));
        fragments.putAll(vocabulary.patterns());
        for (String line : lines) {
            read(line);
        }
        followers = Set.of(fragments.get("followers").replaceAll("[(?:)]", "").split("[|]"));
        hesitation = Pattern.compile(
                "(?:,[ ]{0,9})?" + whole(spelled("{hesitation}", new LinkedHashSet<>())) + "(?:,|[.]{3}|…)?");
        joint = Pattern.compile("[ ,]*(?:" + spelled("{joint}", new LinkedHashSet<>()) + ")?[ ,]*");
    }

    private void read(String line) {
        String text = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '@' -> {}
            case '$' -> fragments.put(text.split(" ", 2)[0], "(?:" + text.split(" ", 2)[1].strip() + ")");
            case '<' -> before.add(rule(text, "", "[ ]*$", ""));
            case '>' -> after.add(rule(text, "(?<=\\p{L})(?:[ ]{1,40}|(?='))", "", ""));
            default -> {
                String marks = line.replaceAll("[^?!].*", "");
                expressions.add(rule(line.substring(marks.length()).strip(), "", "", marks));
            }
        }
    }

    private Rule rule(String line, String head, String tail, String marks) {
        String[] parts = line.split(" +", 2);
        String[] action = parts[0].split(":", 2);
        int argument = action.length > 1 ? Integer.parseInt(action[1]) : 0;
        Set<String> names = new LinkedHashSet<>();
        String text = parts[1].strip();
        Pattern pattern = Pattern.compile(
                head.isEmpty() ? whole(spelled(text, names)) + tail : head + "(?:" + spelled(text, names) + ")" + END);
        Set<String> kinds = vocabulary.kindsOf(names);
        boolean counts = kinds.equals(Set.of("number"));
        String plain = counts ? REFERENCE.matcher(text).replaceAll("") : expand(text, new LinkedHashSet<>());
        Set<String> signs = kinds.isEmpty() || counts ? signs(plain.replace("s?", "")) : Set.of();
        return new Rule(
                action[0],
                argument,
                pattern,
                Set.copyOf(names),
                kinds,
                signs,
                marks.contains("?"),
                marks.contains("!"));
    }

    /** The content words of a pattern: a text that has none of them can't match. */
    private Set<String> signs(String pattern) {
        return SIGN.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .filter(word -> !FunctionWords.of(language).contains(word) || word.matches("gång|går"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rules for expressions, which stand anywhere, that the text may match. */
    List<Rule> expressions(String text) {
        Set<String> kinds = vocabulary.kindsIn(text);
        return expressions.stream()
                .filter(rule -> kinds.containsAll(rule.kinds())
                        && (rule.signs().isEmpty() || rule.signs().stream().anyMatch(text::contains)))
                .toList();
    }

    private String spelled(String text, Set<String> names) {
        return expand(text, names)
                .replaceAll(" +", Matcher.quoteReplacement(GAP))
                .replace("_", SPLIT);
    }

    /** Puts in what <code>{name}</code> stands for, and {@code <name>}, which is a part that the action asks for. */
    private String expand(String text, Set<String> names) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder spelled = new StringBuilder();
        while (reference.find()) {
            String part = reference.group(1);
            String name = part == null ? reference.group(2) : part;
            if (!fragments.containsKey(name)) {
                throw new IllegalStateException(
                        "The grammar of dates refers to " + name + ", which it doesn't define.");
            }
            String inner = expand(fragments.get(name), names);
            if (part != null) {
                names.add(part);
            }
            reference.appendReplacement(
                    spelled, Matcher.quoteReplacement(part == null ? inner : "(?<" + part + ">" + inner + ")"));
        }
        return reference.appendTail(spelled).toString();
    }

    private static String whole(String pattern) {
        return "(?<![\\p{L}\\p{N}])(?:" + pattern + ")" + END;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Rules for words right before an expression, which limit or shift it. */
    List<Rule> before() {
        return before;
    }

    /** Rules for words right after an expression. */
    List<Rule> after() {
        return after;
    }

    /** Sounds and fillers, which may stand anywhere inside an expression. */
    Pattern hesitation() {
        return hesitation;
    }

    /** Whether the word, in lower case, may follow a lone day of the month, though it is a content word. */
    boolean mayFollow(String word) {
        return followers.contains(word);
    }

    /** What may stand between two expressions that name one time together, such as "på tisdag" and "den fjortonde". */
    Pattern joint() {
        return joint;
    }

    /**
     * A rule of the grammar.
     *
     * @param action the name of the action or operator
     * @param argument the number written with it; 0 when it has none
     * @param parts the named parts of the pattern
     * @param kinds kinds of words of which a text must have one each to match
     * @param signs words of which a text must have one to match; none when {@code kinds} tell
     * @param leaning whether the expression is a time only beside a word that limits or shifts it: "innan mars", but not "mars"
     * @param lone whether it is a time only when no content word follows: "den fjortonde", but not "den fjortonde frågan"
     */
    record Rule(
            String action,
            int argument,
            Pattern pattern,
            Set<String> parts,
            Set<String> kinds,
            Set<String> signs,
            boolean leaning,
            boolean lone) {}
}
