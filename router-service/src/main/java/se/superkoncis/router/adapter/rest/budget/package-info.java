/** Budgets over HTTP. */
package se.superkoncis.router.adapter.rest.budget;
