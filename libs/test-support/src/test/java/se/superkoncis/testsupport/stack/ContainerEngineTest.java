package se.superkoncis.testsupport.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerEngineTest {
    @Test
    void shouldNotAskWhereThereIsNoSignOfAnEngine() {
        assertThat(ContainerEngine.hasSign(Map.of(), "/home/ada", path -> false))
                .isFalse();
    }

    @Test
    void shouldSeeAnAddressOrASocket() {
        assertThat(ContainerEngine.hasSign(Map.of("DOCKER_HOST", "tcp://h:1"), "/home/ada", path -> false))
                .isTrue();
        assertThat(ContainerEngine.hasSign(
                        Map.of("XDG_RUNTIME_DIR", "/run/user/7"),
                        "/home/ada",
                        Path.of("/run/user/7/podman/podman.sock")::equals))
                .isTrue();
        assertThat(ContainerEngine.hasSign(Map.of(), "/home/ada", Path.of("/home/ada/.docker/run/docker.sock")::equals))
                .isTrue();
    }
}
