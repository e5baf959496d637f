/** What was said in a meeting, by whom, and how each speaker is named. */
package se.superkoncis.text.meeting;
