/** Recaps that nobody sees: who gets one, and what it shows of a tier. JDK and our own text analysis only. */
package se.superkoncis.router.domain.shadow;
