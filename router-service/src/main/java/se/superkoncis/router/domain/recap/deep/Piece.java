package se.superkoncis.router.domain.recap.deep;

import java.util.Set;
import se.superkoncis.router.domain.recap.select.Unit;

/**
 * What may become a point of the recap.
 *
 * @param text as it would be told
 * @param cost words of the text
 * @param terms stems that it tells
 * @param value how much it matters, from 0
 * @param section number of the section it belongs in
 * @param clear whether it belongs there beyond doubt
 */
public record Piece(Unit unit, String text, int cost, Set<String> terms, double value, int section, boolean clear) {}
