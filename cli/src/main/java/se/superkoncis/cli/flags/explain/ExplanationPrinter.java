package se.superkoncis.cli.flags.explain;

import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.cli.text.Clocks;
import se.superkoncis.cli.text.Console;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.TenantTag;

/** Tells an explanation in plain sentences: the answer, what decided, the arithmetic, and what would change it. */
final class ExplanationPrinter {

    private static final String KEY = "flags.explain.";

    private final Console console;

    ExplanationPrinter(Console console) {
        this.console = console;
    }

    void print(Explanation why) {
        console.say(
                KEY + (why.evaluation().enabled() ? "on" : "off"),
                why.feature().id(),
                why.question().tenant(),
                why.evaluation().reason());
        switch (why.evaluation().reason()) {
            case KILLED -> line("killed", by(why.changedBy()), why.feature().id());
            case DISABLED -> line("disabled", why.feature().id());
            case NOT_ENTITLED -> notEntitled(why);
            case PILOT -> pilot(why);
            case OVERRIDE -> why.overrides().forEach(this::override);
            case STATIC -> line("everyone");
            case TARGETING_MATCH -> line("tag-all", why.opening().id());
            case SPLIT -> split(why);
            case DEFAULT -> noTag(why);
            default -> line("other", why.evaluation().reason());
        }
        facts(why);
    }

    private void split(Explanation why) {
        int share = why.percentage().orElse(0);
        boolean in = why.evaluation().enabled();
        line(in ? "split-in" : "split-out", why.feature().id(), why.sticky(), why.bucket(), share);
        share(why, share);
        if (!in) {
            line("from", why.bucket());
        }
        if (why.byMeeting() && why.question().meeting() == null) {
            line("no-meeting");
        } else if (!why.byMeeting() && why.question().meeting() != null) {
            line("meeting-unused");
        }
    }

    private void share(Explanation why, int share) {
        if (why.feature().audience() == Audience.EVERYONE) {
            line("share-everyone", share);
        } else {
            line(
                    "share-tag",
                    share,
                    why.opening().id(),
                    why.opening().canaryPercentage(),
                    why.feature().percentage());
        }
    }

    private void pilot(Explanation why) {
        String listed = why.pilot().orElse("?");
        if (listed.equals(why.question().tenant())) {
            line("pilot", listed);
        } else {
            line("pilot-tag", listed, why.question().tenant());
        }
    }

    private void notEntitled(Explanation why) {
        if (why.tenant() != null && why.tenant().plan() != null) {
            line("plan", why.tenant().plan());
        } else {
            line("modules");
        }
    }

    private void override(FlagOverride override) {
        String until = override.expiresAt() == null
                ? console.messages().get(KEY + "until-undone")
                : new Clocks(console.messages().language())
                        .moment(override.expiresAt().toString());
        String cause = override.cause() == null ? "–" : override.cause();
        line("override", override.id(), override.value(), by(override.by()), cause, until);
    }

    private void noTag(Explanation why) {
        if (why.tenant() == null) {
            line("unknown-tenant", why.question().tenant());
        }
        String has = why.tenant() == null ? none() : names(why.tenant().tags());
        line("no-tag", has, names(why.openers().stream().map(TenantTag::id).toList()));
    }

    private void facts(Explanation why) {
        if (why.tenant() == null && why.evaluation().reason() != se.superkoncis.flags.Reason.DEFAULT) {
            line("unknown-tenant", why.question().tenant());
        }
    }

    private String names(List<String> ids) {
        return ids.isEmpty() ? none() : ids.stream().collect(Collectors.joining(", "));
    }

    private String none() {
        return console.messages().get(KEY + "none");
    }

    private static String by(String name) {
        return name == null ? "?" : name;
    }

    private void line(String key, Object... args) {
        console.say(KEY + key, args);
    }
}
