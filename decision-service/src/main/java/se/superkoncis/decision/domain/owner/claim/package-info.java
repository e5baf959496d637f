/** What single turns say of who is in charge. */
package se.superkoncis.decision.domain.owner.claim;
