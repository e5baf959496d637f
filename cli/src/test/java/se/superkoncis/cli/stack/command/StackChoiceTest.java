package se.superkoncis.cli.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

class StackChoiceTest {

    @TempDir
    Path home;

    @Test
    void shouldTakeTheOnlyStackThatRuns() {
        // Given
        running("demo", ProcessRef.of("stack", ProcessHandle.current()));
        running("gammal", new ProcessRef("stack", ProcessHandle.current().pid(), 0));

        // Then
        assertThat(choice(null).running(environment()).state().name()).isEqualTo("demo");
        assertThat(choice("demo").running(environment()).origin()).hasToString("http://localhost:3000");
    }

    @Test
    void shouldPreferLocalAndAskWhenInDoubt() {
        // Given
        running("a", ProcessRef.of("stack", ProcessHandle.current()));
        running("b", ProcessRef.of("stack", ProcessHandle.current()));

        // When
        Problem doubt = catchThrowableOfType(Problem.class, () -> choice(null).running(environment()));
        running("local", ProcessRef.of("stack", ProcessHandle.current()));

        // Then
        assertThat(doubt.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(doubt.args()).containsExactly("a, b");
        assertThat(choice(null).running(environment()).state().name()).isEqualTo("local");
    }

    @Test
    void shouldSayThatNothingRuns() {
        assertThat(catchThrowableOfType(Problem.class, () -> choice(null).running(environment()))
                        .exitCode())
                .isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(catchThrowableOfType(Problem.class, () -> choice("x").running(environment()))
                        .exitCode())
                .isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(catchThrowableOfType(Problem.class, () -> choice("../x").folder(environment(), "local"))
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private void running(String name, ProcessRef host) {
        StackFolder folder = new StackFolder(home.resolve(name)).create(false);
        new StateFile(folder.path())
                .write(new StackState(name, StackState.Phase.READY, host, List.of(), StackPorts.defaults()));
    }

    private static StackChoice choice(String name) {
        StackChoice choice = new StackChoice();
        choice.name = name;
        return choice;
    }

    private Map<String, String> environment() {
        return Map.of("SUPERKONCIS_HOME", home.toString());
    }
}
