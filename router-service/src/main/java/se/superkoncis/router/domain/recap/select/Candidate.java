package se.superkoncis.router.domain.recap.select;

/**
 * A unit that may be picked.
 *
 * @param value how much it matters, from 0
 * @param cost the words that telling it takes
 */
public record Candidate(Unit unit, double value, int cost) {}
