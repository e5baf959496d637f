/** Tells the outside how model calls go: metrics, health. */
package se.superkoncis.router.adapter.observe;
