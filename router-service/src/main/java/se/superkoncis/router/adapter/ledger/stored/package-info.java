/** An ask as it lies in the table. */
package se.superkoncis.router.adapter.ledger.stored;
