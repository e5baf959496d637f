/** Money and the price of processor time. JDK only, so that a domain may speak of it. */
package se.superkoncis.kit.cost;
