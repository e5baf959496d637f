/** Traces, as the inside needs them. JDK only. */
package se.superkoncis.router.domain.trace;
