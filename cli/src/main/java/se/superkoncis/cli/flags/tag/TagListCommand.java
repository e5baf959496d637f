package se.superkoncis.cli.flags.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Clocks;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;

/** {@code superkoncis flags tag list}: which tags there are, their share and their features. */
@Command(name = "list")
final class TagListCommand implements Callable<Integer> {

    private static final int LEAST_WIDTH = 10;

    private final Console console;

    @Mixin
    ServerChoice server;

    @Option(names = "--json", descriptionKey = "opt.flags.json-lines")
    boolean json;

    TagListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<JsonNode> tags = server.open(console, Role.ANALYST).all(Tag.PATH);
        if (json) {
            tags.forEach(tag -> console.out().println(tag));
            return ExitCode.OK.code();
        }
        if (tags.isEmpty()) {
            console.note("flags.tag.none");
        }
        int width = tags.stream()
                .mapToInt(tag -> tag.path("id").asText().length())
                .max()
                .orElse(0);
        tags.stream().map(Tag::of).forEach(tag -> row(tag, Math.max(width, LEAST_WIDTH)));
        return ExitCode.OK.code();
    }

    private void row(Tag tag, int width) {
        Clocks clocks = new Clocks(console.messages().language());
        String features = tag.features().isEmpty()
                ? console.messages().get("flags.tag.no-features")
                : String.join(", ", tag.features());
        String id = String.format("%-" + width + "s", tag.id());
        String share = String.format("%3d", tag.percentage());
        console.say("flags.tag.row", id, share, features);
        if (tag.changedBy() != null) {
            console.say("flags.tag.changed-by", " ".repeat(width), tag.changedBy(), clocks.moment(tag.updatedAt()));
        }
    }
}
