/** What the simulated provider answers. */
package se.superkoncis.embedded.provider.answer;
