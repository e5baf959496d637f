/** Walls around what a call relies on, so that a bug there neither loses an answer that was paid for nor leaves money set aside. */
package se.superkoncis.router.application.call.unfailing;
