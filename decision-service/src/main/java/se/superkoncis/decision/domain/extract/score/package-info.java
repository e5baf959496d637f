/** How likely a clause is to say a decision or an action: features weighed by a small logistic model. */
package se.superkoncis.decision.domain.extract.score;
