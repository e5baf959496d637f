/** A transcript read into clauses: who says what, in which turn, doing what. */
package se.superkoncis.decision.domain.extract.read;
