/** {@code superkoncis provider}: a simulated model provider, and how a router is told of it. */
package se.superkoncis.cli.provider;
