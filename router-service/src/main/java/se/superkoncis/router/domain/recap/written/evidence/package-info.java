/** What was said in a meeting, in the form that a model's points are held against. */
package se.superkoncis.router.domain.recap.written.evidence;
