/** Who is to do what was decided or agreed: found in the turns, never guessed. */
package se.superkoncis.decision.domain.owner;
