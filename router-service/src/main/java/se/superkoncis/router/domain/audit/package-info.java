/** What staff have done, for the platform's audit trail. */
package se.superkoncis.router.domain.audit;
