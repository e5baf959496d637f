/** A deployment as the settings have it, and what stands before it: retries, circuit breaker, bulkhead, pauses. */
package se.superkoncis.router.application.call.deployment;
