/** What somebody is said to do: the grammar of spoken Swedish and English as far as taking on work needs it. */
package se.superkoncis.decision.domain.owner.speech;
