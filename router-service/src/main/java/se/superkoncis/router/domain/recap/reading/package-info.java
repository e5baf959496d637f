/** Turns read into clean sentences, with what their wording signals. */
package se.superkoncis.router.domain.recap.reading;
