/** Reads transcripts, from the event itself or from where its reference points; nothing is fetched from elsewhere. */
package se.superkoncis.kit.transcript;
