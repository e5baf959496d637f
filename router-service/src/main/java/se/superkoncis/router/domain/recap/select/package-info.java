/** Which sentences of a meeting matter, and which need the sentence before them to make sense. */
package se.superkoncis.router.domain.recap.select;
