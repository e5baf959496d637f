package se.superkoncis.decision.domain.owner.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Mention.Closeness;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Finds participants by what they do: "upphandlaren", "tech leaden", "the project manager", "the PM". A role that several have,
 * or that may be part of several ("the designer"), is a mention of them all; one that nobody has is no mention.
 */
final class Roles {
    private static final int LONGEST = 5;
    private static final int SHORTEST_TAIL = 5;
    private static final int LONGEST_ROLE = 60;
    private static final List<String> DEFINITE = List.of("n", "en", "et", "t", "an", "e");
    private static final Set<String> POINTERS = Set.of("the", "our", "your", "vår", "våran", "er");
    private static final Set<String> INDEFINITE = Set.of(
            "en", "ett", "nån", "någon", "ingen", "två", "tre", "alla", "flera", "a", "an", "any", "some", "another",
            "every", "no", "ny", "nya", "extern", "varje");

    /** Exact forms: role words joined, with those who have the role. */
    private final Map<String, Set<Member>> exact = new HashMap<>();
    /** First letters of role words, and the letters of initials. */
    private final Set<Character> starts = new HashSet<>();
    /** Ends of compounds. */
    private final Map<String, Set<Member>> tails = new HashMap<>();
    /** Last words of roles, for roles said in short. */
    private final Map<String, Set<Member>> heads = new HashMap<>();

    Roles(List<Member> members) {
        for (Member member : members) {
            for (String part : member.role().split("[,;/()]|\\s(?:och|and|&)\\s")) {
                List<String> words = words(part);
                if (!words.isEmpty()) {
                    words.forEach(word -> starts.add(word.charAt(0)));
                    if (words.size() == 1 && words.get(0).length() < 5) {
                        words.get(0).chars().forEach(letter -> starts.add((char) letter));
                    }
                    add(exact, joined(words), member);
                    addTails(joined(words), member);
                    add(heads, words.get(words.size() - 1), member);
                    if (words.size() > 1 && words.size() <= 4) {
                        add(exact, initials(words), member);
                    }
                }
            }
        }
    }

    private void addTails(String role, Member member) {
        for (int from = 2; from <= role.length() - SHORTEST_TAIL && role.length() <= LONGEST_ROLE; from++) {
            add(tails, role.substring(from), member);
        }
    }

    private static void add(Map<String, Set<Member>> index, String key, Member member) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(member);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text, LONGEST)) {
            words.add(token.lower());
        }
        return words;
    }

    private static String joined(List<String> words) {
        return String.join("", words).replace("-", "");
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /** Who is meant by the role that begins at the word; null when it is no role of the meeting. */
    Mention at(Said said, int at) {
        if (exact.isEmpty()) {
            return null;
        }
        if (!mayBegin(said, at)) {
            return null;
        }
        boolean pointed = POINTERS.contains(said.lower(at - 1));
        boolean indefinite = INDEFINITE.contains(said.lower(at - 1));
        int longest = 0;
        while (longest < LONGEST
                && at + longest < said.size()
                && (longest == 0 || said.stopAfter(at + longest - 1) == ' ')) {
            longest++;
        }
        for (int length = longest; length > 0 && !indefinite; length--) {
            StringBuilder text = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int i = at; i < at + length; i++) {
                text.append(said.lower(i).replace("-", "").replace("'s", ""));
                initials.append(said.lower(i).charAt(0));
            }
            Mention mention = of(said, at, length, text.toString(), pointed);
            if (mention != null) {
                return mention;
            }
            Set<Member> spelled =
                    length > 1 && (pointed || isTitleCase(said, at, length)) && hasOnlyContent(said, at, length)
                            ? spelledOut(initials.toString())
                            : null;
            if (spelled != null) {
                return mention(spelled, said, at, length);
            }
        }
        return null;
    }

    /** Who has the role by initials: "UI" or "UID" for user interface designer. */
    private Set<Member> spelledOut(String initials) {
        for (String role : List.of(initials, initials.substring(0, initials.length() - 1))) {
            Set<Member> who = role.length() < 2 ? null : exact.get(role);
            if (who != null && who.stream().anyMatch(m -> m.role().equalsIgnoreCase(role))) {
                return who;
            }
        }
        return null;
    }

    private static boolean hasOnlyContent(Said said, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (Homographs.isGrammar(said.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTitleCase(Said said, int at, int length) {
        boolean all = true;
        for (int i = at; i < at + length; i++) {
            all &= said.word(i).isCapitalised() && said.word(i).text().length() > 1;
        }
        return all;
    }

    /** Most words begin no role; this spares them the work. */
    private boolean mayBegin(Said said, int at) {
        String word = said.lower(at);
        if (Homographs.isGrammar(word)) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        boolean maybeDefinite = last == 'n' || last == 't' || last == 'e' || last == 's';
        return maybeDefinite || starts.contains(word.charAt(0));
    }

    private Mention of(Said said, int at, int length, String text, boolean pointed) {
        if (text.length() < 2) {
            return null;
        }
        boolean plain = pointed || length > 1 || isTitle(said, at, text);
        Set<Member> who = plain ? exact.get(text) : null;
        if (who == null) {
            who = definite(text);
        }
        if (who == null && pointed) {
            who = length == 1 ? heads.get(text) : shortened(said, at, length);
        }
        return who == null ? null : mention(who, said, at, length);
    }

    private static Mention mention(Set<Member> who, Said said, int at, int length) {
        String end = said.lower(at + length - 1);
        return new Mention(who, at, at + length, Closeness.EXACT, end.endsWith("s") && !end.endsWith("ss"), true);
    }

    /** Without an article only a word that is used as a title stands for the person: "ordförande", "VD", "leveransansvarig". */
    private static boolean isTitle(Said said, int at, String text) {
        boolean initials = said.word(at).text().equals(said.word(at).text().toUpperCase(Locale.ROOT));
        boolean called = (at == 0 || said.stopAfter(at - 1) != ' ') && said.stopAfter(at) == ',';
        return called
                || text.endsWith("ande")
                || text.endsWith("ansvarig")
                || initials && said.isCased()
                || text.equals("vd");
    }

    /** "the postgraduate lead" for the postgraduate research lead. */
    private Set<Member> shortened(Said said, int at, int length) {
        Set<Member> having = heads.get(said.lower(at + length - 1));
        if (having == null) {
            return null;
        }
        Set<Member> who = new LinkedHashSet<>();
        for (Member member : having) {
            List<String> role = words(member.role());
            boolean all = true;
            for (int i = at; i < at + length; i++) {
                all &= role.contains(said.lower(i));
            }
            if (all) {
                who.add(member);
            }
        }
        return who.isEmpty() ? null : who;
    }

    private Set<Member> definite(String text) {
        String bare = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        for (String ending : DEFINITE) {
            if (bare.endsWith(ending) && bare.length() > ending.length() + 1) {
                String base = bare.substring(0, bare.length() - ending.length());
                Set<Member> who = exact.get(base);
                if (who == null && ending.equals("an")) {
                    who = exact.get(base + "a");
                }
                if (who != null) {
                    return who;
                }
            }
        }
        return tail(bare);
    }

    /** "förvaltaren" for the one who is systemförvaltare. */
    private Set<Member> tail(String bare) {
        for (String ending : DEFINITE) {
            if (!ending.endsWith("n") || !bare.endsWith(ending) || bare.length() - ending.length() < SHORTEST_TAIL) {
                continue;
            }
            Set<Member> who = tails.get(bare.substring(0, bare.length() - ending.length()));
            if (who != null) {
                return who;
            }
        }
        return null;
    }
}
