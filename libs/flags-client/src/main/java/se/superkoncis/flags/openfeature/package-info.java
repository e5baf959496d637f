/**
 * The client as an OpenFeature provider. The one package that needs {@code dev.openfeature:sdk}, which is an optional
 * dependency: who uses this package adds it.
 */
package se.superkoncis.flags.openfeature;
