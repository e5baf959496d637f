/** What a model's points are held against, a rule in each file. JDK and our own text analysis only. */
package se.superkoncis.router.domain.recap.written.check;
