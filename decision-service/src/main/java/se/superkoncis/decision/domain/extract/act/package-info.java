/** What a sentence does, read from its grammar: committing, asking, settling, putting off, taking back. */
package se.superkoncis.decision.domain.extract.act;
