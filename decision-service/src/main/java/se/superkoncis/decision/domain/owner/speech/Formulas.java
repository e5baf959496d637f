package se.superkoncis.decision.domain.owner.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Mention;

/**
 * Set phrases with what they say of who is in charge. Words stand for themselves ({@code a|b} for either), {@code N} for somebody
 * mentioned, {@code F} for an infinitive, {@code *} for up to two words of the same clause, {@code ^} for the start of a clause
 * {@code $} for its end and {@code +} for more words of it.
 */
public final class Formulas {
    /** What a set phrase says. */
    public enum Says {
        SPEAKER_TAKES,
        SPEAKER_MAY,
        SPEAKER_OFFERS,
        SPEAKER_DECLINES,
        ADDRESSED_TAKES,
        ADDRESSED_ASKED,
        NAMED_TAKES,
        NAMED_APPOINTED,
        /** The speaker will ask somebody. */
        NAMED_ASKED,
        NAMED_DECLINES,
        ADDRESSED_APPOINTED,
        SPEAKER_APPOINTED,
        WHO,
        NOBODY
    }

    /** A phrase found; {@code named} is null unless the phrase names somebody. */
    public record Found(Says says, int from, int to, Mention named) {}

    private record Formula(Says says, List<Set<String>> parts) {}

    private static final Set<String> NAMED = Set.of("N");
    private static final Set<String> INFINITIVE = Set.of("F");
    private static final Set<String> GAP = Set.of("*");
    private static final Set<String> START = Set.of("^");
    private static final Set<String> END = Set.of("$");
    private static final Set<String> MORE = Set.of("+");

    private final Map<String, List<Formula>> byFirst = new HashMap<>();

    Formulas(String table) {
        for (String line : table.strip().split("\n")) {
            int colon = line.indexOf(':');
            Says says = Says.valueOf(line.substring(0, colon).strip());
            for (String phrase : line.substring(colon + 1).split(",")) {
                List<Set<String>> parts = new ArrayList<>();
                for (String part : phrase.strip().split("\\s+")) {
                    parts.add(Set.of(part.split("\\|")));
                }
                Formula formula = new Formula(says, parts);
                Set<String> first = parts.get(0).equals(START) ? parts.get(1) : parts.get(0);
                first.forEach(word ->
                        byFirst.computeIfAbsent(word, w -> new ArrayList<>()).add(formula));
            }
        }
    }

    List<Found> in(SpokenTurn turn, Grammar grammar) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < turn.size(); at++) {
            add(byFirst.get(turn.lower(at)), turn, at, grammar, found);
            if (turn.mentionAt(at) != null) {
                add(byFirst.get("N"), turn, at, grammar, found);
            }
        }
        return found;
    }

    private static void add(List<Formula> formulas, SpokenTurn turn, int at, Grammar grammar, List<Found> found) {
        if (formulas == null) {
            return;
        }
        for (Formula formula : formulas) {
            Match match = new Match(turn, grammar, formula.parts());
            int to = match.from(0, at);
            if (to >= 0) {
                found.add(new Found(formula.says(), at, to, match.named));
            }
        }
    }

    private static final class Match {
        private final SpokenTurn turn;
        private final Grammar grammar;
        private final List<Set<String>> parts;
        private Mention named;

        Match(SpokenTurn turn, Grammar grammar, List<Set<String>> parts) {
            this.turn = turn;
            this.grammar = grammar;
            this.parts = parts;
        }

        /** The word after the match of the parts from {@code part} on, or -1. */
        int from(int part, int at) {
            if (part == parts.size()) {
                return at;
            }
            Set<String> wanted = parts.get(part);
            if (wanted.equals(START)) {
                return turn.opensClause(at) ? from(part + 1, at) : -1;
            }
            if (wanted.equals(END)) {
                return at >= turn.size() || turn.stopAfter(at - 1) != ' ' ? from(part + 1, at) : -1;
            }
            if (wanted.equals(MORE)) {
                return at < turn.size() && turn.stopAfter(at - 1) == ' ' ? from(part + 1, at) : -1;
            }
            if (wanted.equals(GAP)) {
                return gap(part, at);
            }
            if (at >= turn.size() || part > 0 && !isJoined(part, at)) {
                return -1;
            }
            if (wanted.equals(NAMED)) {
                Mention mention = turn.mentionAt(at);
                if (mention == null) {
                    return -1;
                }
                named = mention;
                return from(part + 1, mention.to());
            }
            boolean fits =
                    wanted.equals(INFINITIVE) ? grammar.isInfinitive(turn.lower(at)) : wanted.contains(turn.lower(at));
            return fits ? from(part + 1, at + 1) : -1;
        }

        private boolean isJoined(int part, int at) {
            return parts.get(part - 1).equals(START) || turn.stopAfter(at - 1) == ' ';
        }

        private int gap(int part, int at) {
            for (int skipped = 0; skipped <= 2 && at + skipped <= turn.size(); skipped++) {
                if (skipped > 0 && turn.stopAfter(at + skipped - 2) != ' ') {
                    break;
                }
                int to = from(part + 1, at + skipped);
                if (to >= 0) {
                    return to;
                }
            }
            return -1;
        }
    }
}
