/** Times named in speech, Swedish and English, and the days they mean seen from the day of the meeting. */
package se.superkoncis.text.date;
