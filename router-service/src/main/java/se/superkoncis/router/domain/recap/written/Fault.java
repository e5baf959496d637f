package se.superkoncis.router.domain.recap.written;

/**
 * What is wrong with a point, or with the whole draft.
 *
 * @param point its position in the draft, from 0; -1 = the draft
 * @param code of the rule that it breaks
 * @param detail what to do about it, for the model; holds words of the draft, never logged
 */
public record Fault(int point, String code, String detail) {}
