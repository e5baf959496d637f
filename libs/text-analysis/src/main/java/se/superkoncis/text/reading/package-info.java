/** Turns read into clean sentences, with what their wording signals. */
package se.superkoncis.text.reading;
