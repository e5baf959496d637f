/** Bodies, headers and answers of the gateway as HTTP has them. */
package se.superkoncis.router.adapter.gateway.http;
