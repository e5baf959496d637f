/**
 * The read side of the flag topic for any Java service: {@link se.superkoncis.flags.FlagsClient} keeps a
 * {@link se.superkoncis.flags.FlagSnapshot} current, and the snapshot answers.
 */
package se.superkoncis.flags;
