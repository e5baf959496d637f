/** Decisions, actions and open questions, with how each of their fields is known. */
package se.superkoncis.decision.domain.item;
