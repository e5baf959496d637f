package se.superkoncis.cli.http;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;

/** A scripted server that the command takes for the local stack, and runs of the command against it. */
public record Installation(ScriptedServer server, Path home) {

    public static Installation of(ScriptedServer server, Path home) {
        StackFolder folder = new StackFolder(home.resolve("local")).create(false);
        Map<String, Integer> ports = new HashMap<>(StackPorts.defaults());
        ports.put(StackPorts.ORIGIN, server.port());
        ProcessRef self = ProcessRef.of("stack", ProcessHandle.current());
        new StateFile(folder.path()).write(new StackState("local", StackState.Phase.READY, self, List.of(), ports));
        return new Installation(server, home);
    }

    public Map<String, String> environment() {
        return Map.of("SUPERKONCIS_HOME", home.toString(), "SUPERKONCIS_USER", "anna", "SUPERKONCIS_LANG", "en");
    }

    /** A run of the command, in English. */
    public Run run(String... args) {
        return Run.in(environment(), args);
    }
}
