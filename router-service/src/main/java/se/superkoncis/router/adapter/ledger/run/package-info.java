/** What keeps the ledger running beside its callers: its making and end, sweeps, its events in the contract. */
package se.superkoncis.router.adapter.ledger.run;
