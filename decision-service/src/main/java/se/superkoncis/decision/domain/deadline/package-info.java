/** When a decision takes effect or an action is due, told from the turns that say it. */
package se.superkoncis.decision.domain.deadline;
