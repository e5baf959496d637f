/**
 * The OpenAI-compatible gateway over HTTP. Plain routes of Vert.x: no thread waits for a model, a stream is written as fast as its
 * client reads, and every error has the form that OpenAI's clients know.
 */
package se.superkoncis.router.adapter.gateway;
