/** What the model gateway promises: who pays, which model was asked for, and an answer when no model may be called. JDK only. */
package se.superkoncis.router.domain.gateway;
