/** Calls of models: what is asked, where, and how it ended. JDK only. */
package se.superkoncis.router.domain.call;
