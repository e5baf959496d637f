/** What has to be added to costs whose price was wrong. JDK only. */
package se.superkoncis.router.domain.price.correction;
