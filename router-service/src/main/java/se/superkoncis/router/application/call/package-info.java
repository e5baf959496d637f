/** Calls of models: order of deployments, retries, reservation around each attempt. */
package se.superkoncis.router.application.call;
