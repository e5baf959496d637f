/** Speech as it was said, made readable by leaving things out and never by adding. */
package se.superkoncis.text.speech;
