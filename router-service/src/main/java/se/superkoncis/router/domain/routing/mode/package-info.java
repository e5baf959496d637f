/** Who gets the tiers: the first rule with a say decides. JDK only. */
package se.superkoncis.router.domain.routing.mode;
