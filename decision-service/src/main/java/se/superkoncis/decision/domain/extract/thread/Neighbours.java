package se.superkoncis.decision.domain.extract.thread;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/**
 * Which turns around a core belong to it: the request or proposal that it answers, and the assent, thanks and times that follow, as
 * adjacency pairs and their expansions do (Schegloff 2007).
 */
final class Neighbours {
    private static final int BACK = 2;
    /** In loose talk a matter is settled in an exchange of several short turns; no single one says it. */
    private static final int EXCHANGE = 2;

    private static final int AHEAD = 4;
    /** How many turns may come between what is asked for and the answer. */
    private static final int INSERTED = 4;

    private static final int BARE = 1;
    private static final int SHORT_TURN = 8;
    private static final double ON_TOPIC = 0.3;

    private final Meeting meeting;
    private final Topics topics;
    private final boolean loose;

    Neighbours(Meeting meeting, Topics topics, boolean loose) {
        this.loose = loose;
        this.meeting = meeting;
        this.topics = topics;
    }

    void tie(Item item) {
        Clause core = item.core();
        Set<String> about = new HashSet<>(core.terms());
        if (loose) {
            for (int turn = core.turn() - EXCHANGE; turn <= core.turn() + EXCHANGE; turn++) {
                if (!meeting.turn(turn).isEmpty()) {
                    item.turns().add(turn);
                }
            }
        }
        for (int turn = core.turn() - 1; turn >= core.turn() - BACK && leadsTo(turn, core, about); turn--) {
            item.turns().add(turn);
        }
        for (int turn = core.turn() + 1; turn <= core.turn() + AHEAD && follows(turn, core, about); turn++) {
            item.turns().add(turn);
        }
        if (!loose) {
            tieAnswer(item);
        }
    }

    /**
     * A bare answer ("jag gör det", "okay, I will") says nothing of its own: it belongs to what was asked for some turns ago, and what is
     * asked for to the answer that comes after an exchange about when and how.
     */
    private void tieAnswer(Item item) {
        Clause core = item.core();
        if (takes(core) && core.terms().size() <= BARE) {
            for (int turn = core.turn() - 1; turn >= core.turn() - INSERTED && !movesOn(turn + 1); turn--) {
                if (meeting.turn(turn).stream().anyMatch(Neighbours::asksForWork)) {
                    item.answers(turn);
                    return;
                }
            }
        } else if (asksForWork(core)) {
            for (int turn = core.turn() + 1; turn <= core.turn() + INSERTED && !movesOn(turn); turn++) {
                List<Clause> said = meeting.turn(turn);
                if (said.stream().anyMatch(c -> takes(c) && c.terms().size() <= BARE)) {
                    item.turns().add(turn);
                    return;
                }
            }
        }
    }

    private boolean movesOn(int turn) {
        return says(meeting.turn(turn), Act.AGENDA);
    }

    private static boolean takes(Clause clause) {
        return clause.hasAny(Act.I_TAKE, Act.I_WILL, Act.I_DO) && !clause.asks() && !clause.has(Act.REFUSAL);
    }

    private static boolean asksForWork(Clause clause) {
        return clause.hasAny(Act.REQUEST, Act.ORDER, Act.SOMEONE, Act.SOMEONE_MUST, Act.MUST_BE)
                && clause.terms().size() > BARE;
    }

    private boolean leadsTo(int turn, Clause core, Set<String> about) {
        List<Clause> said = meeting.turn(turn);
        if (said.isEmpty() || says(said, Act.REFUSAL) && says(said, Act.POSTPONED)) {
            return false;
        }
        boolean other = meeting.speaker(turn) != core.speaker();
        boolean asks = said.stream()
                .anyMatch(c -> c.asks() || c.hasAny(Act.REQUEST, Act.PROPOSAL, Act.SOMEONE, Act.VOCATIVE, Act.ORDER));
        return other && asks && (turn == core.turn() - 1 || isShort(turn + 1) || onTopic(said, about))
                || turn == core.turn() - 1 && onTopic(said, about);
    }

    private boolean follows(int turn, Clause core, Set<String> about) {
        List<Clause> said = meeting.turn(turn);
        if (said.isEmpty() || says(said, Act.AGENDA) || says(said, Act.NEXT_MEETING)) {
            return false;
        }
        boolean takes =
                says(said, Act.ASSENT) || says(said, Act.THANKS) || says(said, Act.NOTED) || says(said, Act.APPROVAL);
        boolean times = says(said, Act.DEADLINE);
        return isShort(turn) && (takes || times) || onTopic(said, about) || turn == core.turn() + 1 && takes;
    }

    private boolean onTopic(List<Clause> said, Set<String> about) {
        return !about.isEmpty() && topics.share(about, Topics.terms(said)) >= ON_TOPIC;
    }

    private boolean isShort(int turn) {
        return meeting.turn(turn).stream().mapToInt(c -> c.words().size()).sum() <= SHORT_TURN;
    }

    private static boolean says(List<Clause> said, Act act) {
        return said.stream().anyMatch(c -> c.has(act));
    }
}
