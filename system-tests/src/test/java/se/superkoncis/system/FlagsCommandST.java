package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.superkoncis.cli.stack.layout.PlatformService;

/** The daily commands of the control plane, each as a process of its own, against a real stack. */
@Order(Order.DEFAULT + 5)
@ExtendWith(ControlPlane.OfTheRun.class)
class FlagsCommandST {

    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private static ControlPlane plane;

    @BeforeAll
    static void shareStack(ControlPlane shared) {
        plane = shared;
    }

    @Test
    void shouldKillAndRestoreAFeatureEverywhere() {
        // When
        CommandRun kill = flags("kill", "doc-copilot-v1", "--reason", "prov");
        CommandRun meanwhile = flags("explain", "doc-copilot-v1", "--tenant", "demo");
        CommandRun again = flags("kill", "doc-copilot-v1");
        CommandRun restore = flags("restore", "doc-copilot-v1");
        CommandRun after = flags("explain", "doc-copilot-v1", "--tenant", "demo");
        // Then
        assertThat(kill.exitCode()).as(kill.seen()).isZero();
        assertThat(kill.out()).contains("doc-copilot-v1 is killed").containsPattern("3/3 instances, \\d+ ms");
        assertThat(meanwhile.out()).contains("OFF for demo (KILLED)").contains("last changed by anna");
        assertThat(again.out()).contains("is killed already");
        assertThat(restore.out()).contains("not killed any more").contains("3/3 instances");
        assertThat(after.out()).doesNotContain("KILLED");
    }

    @Test
    void shouldShareATagAndExplainTheArithmetic() {
        // Given
        plane.stack().tenants().ensure("acme", "Acme");
        // When
        CommandRun set = flags("tag", "set", "canary", "--percentage", "28");
        CommandRun inside = flags("explain", "model-router", "--tenant", "acme");
        CommandRun lower = flags("tag", "set", "canary", "--percentage", "27");
        CommandRun outside = flags("explain", "model-router", "--tenant", "acme");
        CommandRun list = flags("tag", "list");
        // Then
        assertThat(set.exitCode()).as(set.seen()).isZero();
        assertThat(set.out()).contains("→ 28%").contains("3/3 instances");
        assertThat(inside.out()).contains("ON for acme (SPLIT)").contains("model-router:acme → 28 ≤ 28: inside");
        assertThat(lower.out()).contains("28% → 27%");
        assertThat(outside.out()).contains("OFF for acme (SPLIT)").contains("model-router:acme → 28 > 27: outside");
        assertThat(list.out()).containsPattern("canary +27%").contains("by anna");
    }

    @Test
    void shouldWatchEachChangeOnceAlsoWhenTheServiceRestarts() {
        // Given
        flags("kill", "regwatch-push");
        long before = revision(flags("restore", "regwatch-push", "--json"));
        CompletableFuture<CommandRun> watching =
                CompletableFuture.supplyAsync(() -> flags("watch", "--json", "--since", "" + before, "--count", "3"));
        // When
        long first = revision(flags("kill", "regwatch-push", "--json"));
        plane.stack().service(PlatformService.FLAGS).kill();
        plane.stack().restart(PlatformService.FLAGS);
        long second = revision(flags("restore", "regwatch-push", "--json"));
        long third = revision(flags("kill", "regwatch-push", "--json"));
        CommandRun watched = watching.join();
        flags("restore", "regwatch-push");
        // Then
        assertThat(watched.exitCode()).as(watched.seen()).isZero();
        assertThat(watched.out().lines().map(FlagsCommandST::revisionIn)).containsExactly(first, second, third);
        assertThat(watched.out().lines())
                .allSatisfy(line ->
                        assertThat(line).contains("feature/regwatch-push").contains("\"applied\":"));
    }

    @Test
    void shouldSayWhatThereIsWhenANameIsWrong() {
        // When
        CommandRun feature = flags("kill", "model-rooter");
        CommandRun tag = flags("tag", "set", "canari", "--percentage", "1");
        // Then
        assertThat(feature.exitCode()).isEqualTo(2);
        assertThat(feature.err()).contains("Did you mean model-router?");
        assertThat(tag.err()).contains("Did you mean canary?");
    }

    private static long revision(CommandRun run) {
        assertThat(run.exitCode()).as(run.seen()).isZero();
        return revisionIn(run.out());
    }

    private static long revisionIn(String json) {
        Matcher found = REVISION.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static CommandRun flags(String... arguments) {
        return plane.run("flags", arguments);
    }
}
