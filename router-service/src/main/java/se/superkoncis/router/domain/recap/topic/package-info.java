/** What a meeting is about: its stretches of one topic each, and their names. */
package se.superkoncis.router.domain.recap.topic;
