package se.superkoncis.cli.stack.command;

import java.net.URI;
import se.superkoncis.cli.text.Console;

/** Tells where a stack is, and how to get in. */
public final class Addresses {

    private Addresses() {}

    /** Says the addresses of a stack that has become ready. */
    public static void say(Console console, URI origin, URI signInLink, String name) {
        console.out().println();
        console.say("up.origin", origin);
        console.say("up.sign-in", signInLink);
        console.say("up.token", name);
    }
}
