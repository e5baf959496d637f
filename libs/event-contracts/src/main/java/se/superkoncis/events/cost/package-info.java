/** What cost events come to. */
package se.superkoncis.events.cost;
