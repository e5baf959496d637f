/** How alike sentences are, by words and, where a model is at hand, by meaning. */
package se.superkoncis.router.domain.recap.likeness;
