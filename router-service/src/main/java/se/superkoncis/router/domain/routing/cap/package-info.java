/** What can only make a choice cheaper. JDK only. */
package se.superkoncis.router.domain.routing.cap;
