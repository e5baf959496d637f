/** A simulated model provider: OpenAI-compatible, honest or faulty as told. */
package se.superkoncis.embedded.provider;
