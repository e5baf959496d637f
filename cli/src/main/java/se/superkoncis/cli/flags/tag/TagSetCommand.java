package se.superkoncis.cli.flags.tag;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.flags.feature.Features;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Reply;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/**
 * {@code superkoncis flags tag set TAG}: changes a tag's share or features. What somebody else changed between reading and
 * writing is never overwritten.
 */
@Command(name = "set")
final class TagSetCommand implements Callable<Integer> {

    private final Console console;
    private final Prompt prompt;

    @Parameters(paramLabel = "TAG", descriptionKey = "opt.flags.tag")
    String id;

    @Mixin
    TagWish wish;

    @Mixin
    ChangeOptions options;

    TagSetCommand(Console console, Prompt prompt) {
        this.console = console;
        this.prompt = prompt;
    }

    @Override
    public Integer call() {
        options.check();
        wish.check();
        Api api = options.server().open(console, Role.ADMIN);
        TagRefusals refusals = new TagRefusals(api, id, wish.typed());
        Reply read = refusals.explaining(() -> api.get(Tag.path(id)));
        Tag before = Tag.of(read.data());
        refuseUnknown(api, before);
        if (wish.isSo(before)) {
            return arrived(api, before, before);
        }
        options.confirm(
                prompt,
                console,
                console.messages()
                        .get("flags.tag.ask", id, change(before, wish.percentage(before), wish.features(before))));
        ObjectNode body = options.body("flags tag set " + id + wish.typed());
        wish.writeTo(body, before);
        Tag after = Tag.of(refusals.explaining(() -> api.patch(Tag.path(id), body, read.etag()))
                .data());
        return arrived(api, before, after);
    }

    private void refuseUnknown(Api api, Tag before) {
        List<String> fresh = wish.named().stream()
                .filter(feature -> !before.features().contains(feature))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<String> known = new Features(api).ids();
        fresh.stream().filter(feature -> !known.contains(feature)).findFirst().ifPresent(feature -> {
            throw Features.unknown(feature, known);
        });
    }

    private int arrived(Api api, Tag before, Tag after) {
        boolean changed = before.revision() != after.revision();
        if (!options.json()) {
            console.say(
                    changed ? "flags.tag.done" : "flags.tag.already",
                    id,
                    change(before, after.percentage(), after.features()));
        }
        Optional<Arrival> arrival = options.arrival().await(api, after.revision(), console);
        if (options.json()) {
            console.out().println(json(before, after, changed, arrival));
            return options.arrival().code(arrival).code();
        }
        return options.arrival().tell(arrival, console).code();
    }

    /** As in {@code 10 % → 50 %, +model-router −doc-copilot-v1}. */
    private String change(Tag before, int percentage, List<String> features) {
        StringBuilder text = new StringBuilder(share(before.percentage()));
        if (percentage != before.percentage()) {
            text.append(" → ").append(share(percentage));
        }
        features.stream()
                .filter(feature -> !before.features().contains(feature))
                .forEach(feature -> text.append(" +").append(feature));
        before.features().stream()
                .filter(feature -> !features.contains(feature))
                .forEach(feature -> text.append(" −").append(feature));
        return text.toString();
    }

    private String share(int percentage) {
        return console.messages().get("flags.percent", percentage);
    }

    private static ObjectNode json(Tag before, Tag after, boolean changed, Optional<Arrival> arrival) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tag", after.id())
                .put("changed", changed)
                .put("revision", after.revision())
                .put("canaryPercentageBefore", before.percentage())
                .put("canaryPercentage", after.percentage());
        var features = json.putArray("features");
        after.features().forEach(features::add);
        arrival.ifPresent(far -> far.writeTo(json));
        return json;
    }
}
