/** The model gateway: a call with the tier that was asked for, and the next cheaper one when it cannot be. */
package se.superkoncis.router.application.gateway;
