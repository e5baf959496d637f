/** Which words of a meeting a recap is likely to use. */
package se.superkoncis.router.domain.recap.worth;
