/** Cost rows of what runs in our own processes. */
package se.superkoncis.kit.charge;
