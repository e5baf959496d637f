package se.superkoncis.cli.stack.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.Problem;

class PortsTest {

    @Test
    void shouldUseThePortsOfTheDesign() {
        assertThat(ports().byName())
                .containsEntry("origin", 3000)
                .containsEntry("kafka", 9092)
                .containsEntry("postgres", 5433)
                .containsEntry("flags", 8081)
                .containsEntry("router", 8082)
                .containsEntry("decision", 8083);
    }

    @Test
    void shouldMoveAllPortsButThoseThatAreNamed() {
        // When
        StackPorts ports = ports("--port-offset", "100", "--port", "4000", "--port-of", "kafka=19092");

        // Then
        assertThat(ports.byName())
                .containsEntry("origin", 4000)
                .containsEntry("kafka", 19092)
                .containsEntry("flags", 8181)
                .containsEntry("router", 8182)
                .containsEntry("postgres", 5533);
    }

    @Test
    void shouldFindDistinctFreePorts() {
        // When
        StackPorts ports = ports("--ports", "auto");

        // Then
        assertThat(new HashSet<>(ports.byName().values()))
                .hasSameSizeAs(StackPorts.defaults().keySet());
        ports.requireFree();
    }

    @Test
    void shouldRefusePortsThatCannotBe() {
        assertThat(said("--port-of", "kafak=1")).contains("kafak").contains("kafka, postgres, flags, router, decision");
        assertThat(said("--port", "70000")).contains("70000").contains("1 till 65535");
        assertThat(said("--port", "9092")).contains("samma port 9092");
    }

    @Test
    void shouldNameATakenPortWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            // When
            Problem kafka = catchThrowableOfType(
                    Problem.class,
                    () -> ports("--ports", "auto", "--port-of", "kafka=" + port).requireFree());
            Problem origin = catchThrowableOfType(
                    Problem.class,
                    () -> ports("--ports", "auto", "--port", port).requireFree());

            // Then
            Messages swedish = new Messages(Language.SV);
            assertThat(swedish.get(kafka))
                    .startsWith("port " + port + " (kafka) är upptagen")
                    .contains("--port-of kafka=N");
            assertThat(swedish.get(origin)).contains("(origin)").contains("--port N");
        }
    }

    @Test
    void shouldKnowWhichPartHasAPort() {
        assertThat(ports().nameOf(8082)).isEqualTo("router");
        assertThatThrownBy(() -> ports("--ports", "kanske")).isInstanceOf(CommandLine.ParameterException.class);
    }

    private static String said(String... args) {
        return new Messages(Language.SV).get(catchThrowableOfType(Problem.class, () -> ports(args)));
    }

    private static StackPorts ports(String... args) {
        PortOptions options = new PortOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("ports", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(args);
        return options.ports();
    }
}
