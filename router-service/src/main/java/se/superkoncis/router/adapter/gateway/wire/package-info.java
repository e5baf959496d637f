/** The OpenAI wire form: what is taken, what is refused and why, how errors and answers look. */
package se.superkoncis.router.adapter.gateway.wire;
