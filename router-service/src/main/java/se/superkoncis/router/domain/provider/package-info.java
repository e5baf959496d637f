/** One attempt at a provider: how it is made, how it ended, what it costs, who is told. JDK only. */
package se.superkoncis.router.domain.provider;
