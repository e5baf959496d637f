/** Recaps that a model writes: what it is asked, and what of its answer may be shown. JDK and our own text analysis only. */
package se.superkoncis.router.domain.recap.written;
