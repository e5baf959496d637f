/** Budgets for people: figures and estimates. */
package se.superkoncis.router.application.budget;
