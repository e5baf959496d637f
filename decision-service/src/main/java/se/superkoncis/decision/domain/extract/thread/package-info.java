/** Clauses tied into items across turns: who asked, who agreed, what was said again, and what the last word was. */
package se.superkoncis.decision.domain.extract.thread;
