/** The choice of a tier out of the rules of modes and the caps. JDK only. */
package se.superkoncis.router.domain.routing.choice;
