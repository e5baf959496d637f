package se.superkoncis.cli.flags.emergency;

import com.fasterxml.jackson.databind.JsonNode;
import se.superkoncis.cli.text.Clocks;
import se.superkoncis.cli.text.Console;

/** Prints emergency blocks for people. */
final class EmergencyPrinter {

    private final Console console;
    private final Clocks clocks;

    EmergencyPrinter(Console console) {
        this.console = console;
        this.clocks = new Clocks(console.messages().language());
    }

    /** A block, whether it is in force since when and why, and what it does. */
    void state(JsonNode block) {
        boolean active = block.path("active").asBoolean();
        String id = String.format("%-9s", block.path("id").asText());
        if (active) {
            console.say("flags.emergency.active", id, since(block), by(block), reason(block));
        } else {
            console.say("flags.emergency.inactive", id);
        }
        lines(block);
    }

    /** What a block will do, or what it did and is to be taken back. */
    void does(JsonNode block, boolean undo) {
        console.note(
                "flags.emergency.does" + (undo ? "-undo" : ""), block.path("id").asText());
        block.path("does").forEach(line -> console.err().println("  · " + line.asText()));
    }

    /** What came of it. */
    void changed(JsonNode block, boolean undo) {
        String id = block.path("id").asText();
        if (block.path("changed").isEmpty()) {
            if (undo) {
                console.say("flags.emergency.nothing-to-undo", id);
            } else {
                console.say("flags.emergency.already", id, since(block), by(block));
            }
            return;
        }
        console.say("flags.emergency.done" + (undo ? "-undo" : ""), id);
        block.path("changed")
                .forEach(change -> console.out()
                        .println("  · " + change.path("target").asText() + " = " + value(change.path("value"))));
        if (!undo) {
            console.say("flags.emergency.how-to-undo", id);
        }
    }

    private String value(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? console.messages().get("flags.gone")
                : value.isTextual() ? value.asText() : value.toString();
    }

    private void lines(JsonNode block) {
        block.path("does").forEach(line -> console.out().println("  · " + line.asText()));
    }

    private String since(JsonNode block) {
        return clocks.moment(block.path("since").asText());
    }

    private static String by(JsonNode block) {
        return block.path("by").asText("?");
    }

    private static String reason(JsonNode block) {
        return block.path("reason").asText("–");
    }
}
