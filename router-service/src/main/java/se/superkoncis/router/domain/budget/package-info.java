/** The ledger: no attempt without a reservation, each reservation ends once. JDK only. */
package se.superkoncis.router.domain.budget;
