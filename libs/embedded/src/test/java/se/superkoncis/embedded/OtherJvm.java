package se.superkoncis.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Stand} in a JVM of its own. */
public final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final String ready;

    private OtherJvm(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts it, behind {@code prefix} words, with this class path, and waits for its word. */
    public static OtherJvm start(List<String> prefix, String classPath, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("-cp", classPath, Stand.class.getName()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                return new OtherJvm(process, line.substring("READY ".length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("ended before it was ready: " + said);
    }

    /** What it said when it was ready. */
    public String ready() {
        return ready;
    }

    /** As kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
