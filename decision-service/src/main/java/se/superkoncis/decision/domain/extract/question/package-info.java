/** Questions that the meeting left open. */
package se.superkoncis.decision.domain.extract.question;
