/**
 * What every analysis of meeting speech starts from: which language, where sentences end, which words carry content, and how
 * alike two texts are. Plain Java, no framework, no state shared between threads.
 */
package se.superkoncis.text;
