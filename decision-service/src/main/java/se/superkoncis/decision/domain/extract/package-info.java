/** Decisions, actions and open questions found in a transcript by rules and small trained weights; no model is called. */
package se.superkoncis.decision.domain.extract;
