/** The people of a meeting, and where a turn mentions one of them by name or role. */
package se.superkoncis.decision.domain.owner.person;
