package se.superkoncis.cli.flags.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Prompt;

class ConfirmationTest {

    @TempDir
    Path home;

    private ScriptedServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.data(
                "GET /api/admin/features/model-router", "{\"id\":\"model-router\",\"killed\":false,\"revision\":1}");
        server.data(
                "POST /api/admin/features/model-router/kill",
                "{\"id\":\"model-router\",\"killed\":true,\"revision\":2}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskWhetherAndWhyOnATerminal() {
        // When
        Optional<String> problem = kill(List.of("Ja", "  fel i recap "));

        // Then
        assertThat(problem).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "Switch model-router off for all tenants? [y/N]", "Why? (Enter = no particular reason)");
        assertThat(server.writes().get(0).body()).isEqualTo("{\"reason\":\"fel i recap\"}");
    }

    @Test
    void shouldChangeNothingUnlessSomebodyAgrees() {
        for (List<String> answers : List.of(List.of("n"), List.of(""), List.<String>of())) {
            assertThat(kill(answers)).hasValue("flags.not-confirmed");
        }
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldNotAskWhenToldYes() {
        assertThat(kill(List.of(), "--yes")).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(server.writes()).hasSize(1);
    }

    @Test
    void shouldNotAskWhyAgain() {
        assertThat(kill(List.of("y"), "--reason", "prov")).isEmpty();
        assertThat(asked).hasSize(1);
    }

    /** The key of the problem that the command ended with. */
    private Optional<String> kill(List<String> answers, String... options) {
        Installation local = Installation.of(server, home);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(new Messages(Language.EN), nowhere, nowhere, local.environment());
        KillSwitchCommand command = KillSwitchCommand.killing(console, typing(new ArrayDeque<>(answers)));
        List<String> args = new ArrayList<>(List.of("model-router", "--no-wait"));
        args.addAll(List.of(options));
        new CommandLine(command).parseArgs(args.toArray(String[]::new));
        try {
            command.call();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.key());
        }
    }

    private Prompt typing(Deque<String> answers) {
        return new Prompt() {
            @Override
            public boolean hasSomebody() {
                return true;
            }

            @Override
            public Optional<String> line(String question) {
                asked.add(question);
                return Optional.ofNullable(answers.poll());
            }
        };
    }
}
