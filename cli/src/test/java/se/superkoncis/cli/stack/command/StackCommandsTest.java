package se.superkoncis.cli.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;

class StackCommandsTest {

    @TempDir
    Path home;

    @Test
    void shouldSayThatNoStackRunsAndHowToStartOne() {
        for (String command : List.of("status", "token")) {
            // When
            Run run = run(command);

            // Then
            assertThat(run.err())
                    .isEqualTo("superkoncis: ingen stack är igång. Starta en med superkoncis up."
                            + System.lineSeparator());
            assertThat(run.exit()).isEqualTo(4);
        }
    }

    @Test
    void shouldHaveNothingToStop() {
        assertThat(run("down").exit()).isZero();
        assertThat(run("down").err()).contains("Inget att stoppa");
    }

    @Test
    void shouldPrintNothingButTheToken() {
        // Given
        running("local");

        // When
        Run token = run("token", "--role", "member", "--tenant", "nordvik");
        Run link = run("token", "--link");

        // Then
        assertThat(token.out().strip()).matches("ey[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(link.out().strip()).matches("http://localhost:3000/sign-in\\?code=[\\w-]{43}&next=%2F");
        assertThat(token.err()).isEmpty();
    }

    @Test
    void shouldRefuseATokenThatCouldNotBeUsed() {
        assertThat(run("token", "--role", "member").err()).contains("rollen member behöver --tenant");
        assertThat(run("token", "--role", "kung").err()).contains("--role: värdet \"kung\"");
        assertThat(run("token", "--hours", "0").exit()).isEqualTo(2);
    }

    @Test
    void shouldShowTheEndOfTheLogsOfAStoppedStackToo() throws IOException {
        // Given
        StackFolder folder = new StackFolder(home.resolve("local")).create(false);
        Files.writeString(folder.log("router"), "ett\ntvå\ntre\n");
        Files.writeString(folder.log("flags"), "fyra\n");

        // Then
        assertThat(run("logs", "router", "-n", "2").out().lines()).containsExactly("två", "tre");
        assertThat(run("logs").out().lines())
                .containsExactly(
                        "== " + folder.log("flags"), "fyra", "== " + folder.log("router"), "ett", "två", "tre");
        assertThat(run("logs", "kaffe").err()).contains("det finns ingen logg kaffe");
    }

    @Test
    void shouldShowAStackWhoseServicesAreDown() {
        // Given
        running("local");

        // When
        Run run = run("status", "--lang", "en");

        // Then
        assertThat(run.out()).contains("The stack local (ready)").containsPattern("router +✗ down");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void shouldPublishNothingUnlessEveryFileCanBeRead() throws IOException {
        // Given
        Path file = home.resolve("möte.txt");
        Files.writeString(file, "Anna: hej\n");

        // Then
        assertThat(run("play", file.toString(), home.resolve("saknas.vtt").toString())
                        .err())
                .contains("saknas.vtt: filen finns inte");
        assertThat(run("play", file.toString()).exit()).isEqualTo(4);
        assertThat(run("play", file.toString(), file.toString(), "--meeting-id", "m")
                        .err())
                .contains("--meeting-id gäller ett möte, men filerna har 2");
    }

    private void running(String name) {
        StackFolder folder = new StackFolder(home.resolve(name)).create(false);
        ProcessRef self = ProcessRef.of("stack", ProcessHandle.current());
        new StateFile(folder.path())
                .write(new StackState(name, StackState.Phase.READY, self, List.of(), StackPorts.defaults()));
    }

    private Run run(String... args) {
        return Run.in(Map.of("SUPERKONCIS_HOME", home.toString()), args);
    }
}
