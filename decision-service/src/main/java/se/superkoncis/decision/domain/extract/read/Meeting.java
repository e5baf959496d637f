package se.superkoncis.decision.domain.extract.read;

import java.util.List;
import se.superkoncis.text.Language;

/**
 * A transcript as the extractor sees it.
 *
 * @param clauses all clauses in order
 * @param turns the clauses of each turn that was read; empty lists for turns without words
 * @param chair number of the speaker who leads the meeting; -1 when nobody stands out
 * @param speakers how many speak
 * @param cut whether a part of the transcript was not read
 */
public record Meeting(
        Language language, List<Clause> clauses, List<List<Clause>> turns, int chair, int speakers, boolean cut) {
    /** The clauses of the turn; none outside the meeting. */
    public List<Clause> turn(int turn) {
        return turn < 0 || turn >= turns.size() ? List.of() : turns.get(turn);
    }

    /** Who speaks in the turn; -1 when nobody says a word. */
    public int speaker(int turn) {
        List<Clause> said = turn(turn);
        return said.isEmpty() ? -1 : said.get(0).speaker();
    }
}
