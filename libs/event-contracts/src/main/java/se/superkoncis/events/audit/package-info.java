/** The audit trail's hash chain: what an entry's text is, how entries are linked, and how anybody checks it. */
package se.superkoncis.events.audit;
