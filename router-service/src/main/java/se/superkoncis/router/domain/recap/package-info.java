/** Recaps of meetings by rules and counts alone: no model, no network, the same answer every time. */
package se.superkoncis.router.domain.recap;
