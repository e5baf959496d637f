package se.superkoncis.bench.flags;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the peers share: their flags as files, and a check that they answer what is measured. */
final class Peers {

    private Peers() {}

    static Path file(String name) throws IOException {
        Path file = Files.createTempFile("bench", name);
        file.toFile().deleteOnExit();
        try (InputStream in = Peers.class.getResourceAsStream("/" + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** A feature at 50 % must be on for about half of all, or something else is measured than a rollout. */
    static void expectShare(IntPredicate isOn) {
        long on = IntStream.range(0, Questions.TENANTS).filter(isOn).count();
        if (on < Questions.TENANTS * 0.4 || on > Questions.TENANTS * 0.6) {
            throw new IllegalStateException("on for " + on + " of " + Questions.TENANTS + ", which is not about half");
        }
    }
}
