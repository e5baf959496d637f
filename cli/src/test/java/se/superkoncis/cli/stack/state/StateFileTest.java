package se.superkoncis.cli.stack.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    Path data;

    private Process child;

    @BeforeEach
    void startSomething() throws IOException {
        child = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        child.destroyForcibly();
    }

    @Test
    void shouldTellWhatItWasTold() {
        // Given
        StackState state =
                state(ProcessRef.of("stack", ProcessHandle.current()), ProcessRef.of("router", child.toHandle()));

        // When
        new StateFile(data).write(state);

        // Then
        StackState read = new StateFile(data).read().orElseThrow();
        assertThat(read).isEqualTo(state);
        assertThat(read.running()).isTrue();
        assertThat(read.child("router")).map(ProcessHandle::pid).hasValue(child.pid());
        assertThat(read.child("flags")).isEmpty();
    }

    @Test
    void shouldTakeNeitherABrokenFileNorAMissingOneForAStack() throws IOException {
        assertThat(new StateFile(data).read()).isEmpty();
        Files.writeString(data.resolve("stack.json"), "{\"name\":");
        assertThat(new StateFile(data).read()).isEmpty();
    }

    @Test
    void shouldNotTakeARecycledProcessNumberForOurs() {
        // Given a process that has the number of a dead one of ours, but began at another time
        ProcessRef real = ProcessRef.of("router", child.toHandle());
        ProcessRef recycled = new ProcessRef("router", real.pid(), real.startedAtMs() - 60_000);

        // When
        int ended = LeftBehind.clear(state(recycled, recycled));

        // Then
        assertThat(ended).isZero();
        assertThat(child.isAlive()).isTrue();
        assertThat(state(recycled, recycled).running()).isFalse();
    }

    @Test
    void shouldEndWhatAKilledStackLeftBehind() {
        // When
        int ended = LeftBehind.clear(
                state(new ProcessRef("stack", child.pid(), 0), ProcessRef.of("router", child.toHandle())));

        // Then
        assertThat(ended).isEqualTo(1);
        assertThat(LeftBehind.ended(child.toHandle(), Duration.ofSeconds(10))).isTrue();
    }

    private static StackState state(ProcessRef host, ProcessRef service) {
        return new StackState("local", StackState.Phase.READY, host, List.of(service), Map.of("origin", 3000));
    }
}
