/** The sentence that an item is shown as, made from what was said; it adds no number, name or negation. */
package se.superkoncis.decision.domain.extract.text;
