package se.superkoncis.decision.domain.owner.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.superkoncis.decision.domain.owner.person.Mention.Closeness;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** Finds participants by full name, first name, surname, and by names that were misheard. */
final class Names {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}]{0,2}|(speaker|talare|person|deltagare|participant|user|spk)[ _-]*\\p{N}*\\p{L}?");
    private static final Set<String> DATES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "der", "den", "af", "du", "la", "le", "el", "al", "bin");
    private static final Set<String> ELSEWHERE = Set.of("från", "hos", "from", "over");

    private record Entry(SoundsLike.Word word, Member member) {
        Entry(String word, Member member) {
            this(SoundsLike.Word.of(word), member);
        }
    }

    private final Map<Member, List<String>> words = new HashMap<>();
    private final Map<String, Set<Member>> first = new HashMap<>();
    private final Map<String, Set<Member>> labels = new HashMap<>();
    private final Map<String, Set<Member>> last = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** @param listed whether the names come from a list of participants rather than from speaker labels */
    Names(List<Member> members, boolean listed) {
        for (Member member : members) {
            List<String> parts =
                    Tokens.of(member.name(), 8).stream().map(Token::lower).toList();
            if (parts.isEmpty()) {
                continue;
            }
            boolean label = isLabel(member.name().strip(), listed);
            if (label && parts.size() == 1) {
                continue;
            }
            words.put(member, parts);
            if (label) {
                add(labels, parts.get(0), member);
                continue;
            }
            add(first, parts.get(0), member);
            entries.add(new Entry(parts.get(0), member));
            for (int i = 1; i < parts.size(); i++) {
                if (!PARTICLES.contains(parts.get(i))) {
                    add(last, parts.get(i), member);
                    entries.add(new Entry(parts.get(i), member));
                }
            }
            if (parts.get(0).indexOf('-') > 0) {
                entries.add(new Entry(parts.get(0).replace("-", ""), member));
            }
        }
    }

    /** "Speaker 1", "Talare B", "A": not a name by which anybody is called, unless the list of participants has it. */
    private static boolean isLabel(String name, boolean listed) {
        boolean shortName = listed && name.length() == 2 && name.chars().allMatch(Character::isLetter);
        return !shortName && LABEL.matcher(name).matches();
    }

    private static void add(Map<String, Set<Member>> index, String word, Member member) {
        index.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(member);
    }

    /** Who is named at the word; null when nobody is. */
    Mention at(Said said, int at) {
        Mention exact = exact(said, at, said.lower(at), false);
        if (exact == null) {
            String base = withoutGenitive(said.lower(at));
            exact = base == null ? null : exact(said, at, base, true);
        }
        if (exact != null) {
            return isSomebodyElse(said, exact) ? null : exact;
        }
        Mention twoWords = joined(said, at);
        return twoWords != null ? twoWords : misheard(said, at);
    }

    private Mention exact(Said said, int at, String word, boolean genitive) {
        Set<Member> byFirst = first.getOrDefault(word, Set.of());
        Set<Member> whole = new LinkedHashSet<>(byFirst);
        whole.addAll(labels.getOrDefault(word, Set.of()));
        for (Member member : whole) {
            int to = full(said, at, words.get(member));
            if (to > 0 && to - at == words.get(member).size()) {
                boolean owns = said.lower(to - 1).equals(words.get(member).get(to - at - 1) + "s");
                return new Mention(Set.of(member), at, to, Closeness.EXACT, genitive || owns, false);
            }
        }
        Set<Member> who = new LinkedHashSet<>(byFirst);
        if (who.isEmpty()) {
            who.addAll(last.getOrDefault(word, Set.of()));
        }
        if (who.isEmpty()) {
            return null;
        }
        boolean certain = said.isCased() ? Homographs.isMarkedAsName(said, at) : false;
        if (said.isCased() && !said.word(at).isCapitalised()) {
            return null;
        }
        if (!certain && Homographs.contains(word) && !Homographs.standsAsName(said, at)) {
            return null;
        }
        return new Mention(who, at, at + 1, Closeness.EXACT, genitive, false);
    }

    /** The word after the full name that begins at the word, or 0. */
    private static int full(Said said, int at, List<String> name) {
        for (int i = 1; i < name.size(); i++) {
            String heard = said.lower(at + i);
            boolean same =
                    heard.equals(name.get(i)) || heard.equals(name.get(i) + "s") || heard.equals(name.get(i) + "'s");
            boolean near = heard.length() > 3
                    && SoundsLike.closeness(SoundsLike.Word.of(heard), SoundsLike.Word.of(name.get(i)))
                            == Closeness.SOUNDS_ALIKE;
            if (said.stopAfter(at + i - 1) != ' ' || !same && !near) {
                return 0;
            }
        }
        return at + name.size();
    }

    private static String withoutGenitive(String word) {
        if (word.endsWith("'s") && word.length() > 3) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : null;
    }

    /** A first name with a surname that no participant has, or one who is said to come from elsewhere. */
    private static boolean isSomebodyElse(Said said, Mention mention) {
        int next = mention.to();
        if (mention.to() - mention.from() > 1 || next >= said.size() || said.stopAfter(next - 1) != ' ') {
            return false;
        }
        if (ELSEWHERE.contains(said.lower(next))) {
            return true;
        }
        String word = said.word(next).text();
        boolean capitalised = said.word(next).isCapitalised() && word.length() > 2;
        return capitalised
                && !word.substring(1).chars().anyMatch(Character::isUpperCase)
                && !Homographs.isGrammar(said.lower(next))
                && !DATES.contains(said.lower(next))
                && !said.word(next).hasDigit();
    }

    /** "sven erik" for Sven-Erik. */
    private Mention joined(Said said, int at) {
        if (at + 1 >= said.size() || said.stopAfter(at) != ' ') {
            return null;
        }
        Set<Member> who = first.getOrDefault(said.lower(at) + "-" + said.lower(at + 1), Set.of());
        return who.isEmpty() ? null : new Mention(who, at, at + 2, Closeness.EXACT, false, false);
    }

    private Mention misheard(Said said, int at) {
        String heard = said.lower(at);
        boolean candidate = said.isCased() ? said.word(at).isCapitalised() : heard.length() >= 4;
        if (!candidate
                || heard.length() < 3
                || Homographs.contains(heard)
                || said.word(at).hasDigit()) {
            return null;
        }
        Mention plain = misheard(at, heard, false);
        String base = withoutGenitive(heard);
        if (plain == null && base != null && base.length() >= 4) {
            plain = misheard(at, base, true);
        }
        return plain == null || isSomebodyElse(said, plain) ? null : plain;
    }

    private Mention misheard(int at, String heard, boolean genitive) {
        Set<Member> who = new LinkedHashSet<>();
        Closeness best = null;
        SoundsLike.Word sound = SoundsLike.Word.of(heard);
        for (Entry entry : entries) {
            Closeness closeness = SoundsLike.closeness(sound, entry.word());
            if (closeness != null && (best == null || closeness.compareTo(best) <= 0)) {
                if (closeness != best) {
                    who.clear();
                }
                best = closeness;
                who.add(entry.member());
            }
        }
        return best == null ? null : new Mention(who, at, at + 1, best, genitive, false);
    }
}
