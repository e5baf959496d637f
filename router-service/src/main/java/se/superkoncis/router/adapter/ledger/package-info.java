/** The ledger in PostgreSQL: one writer for each instance, one commit for many callers. */
package se.superkoncis.router.adapter.ledger;
