/**
 * Speech told by someone else: the speaker named, the first person turned into the third, word order put right. What cannot be
 * turned safely is quoted.
 */
package se.superkoncis.router.domain.recap.speech;
