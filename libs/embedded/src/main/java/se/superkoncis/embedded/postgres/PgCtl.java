package se.superkoncis.embedded.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.superkoncis.embedded.Ports;

/** PostgreSQL's own control programs, for one data folder, run under one account. */
final class PgCtl {
    private final Path bin;
    private final PostgresAccount account;
    private final Path data;
    private final Path log;

    PgCtl(Path home, PostgresAccount account, Path data, Path log) {
        this.bin = home.resolve("bin");
        this.account = account;
        this.data = data;
        this.log = log;
    }

    boolean isInitialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes an empty cluster: UTF-8, the same order of text on every machine, passwords by SCRAM only. */
    void init(Path passwordFile, boolean sync) {
        List<String> words = new ArrayList<>(
                List.of("initdb", "-D", data.toString(), "-U", EmbeddedPostgres.SUPERUSER, "--pwfile=" + passwordFile));
        words.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--no-instructions"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (!sync) {
            words.add("--no-sync");
        }
        must(words);
    }

    /** Starts and returns when connections are taken. */
    void start(int port) {
        String options = Stream.concat(
                        Stream.of("-p " + port, "-c listen_addresses=" + Ports.HOST, "-c unix_socket_directories=''"),
                        settings().stream().map(each -> "-c " + each))
                .collect(Collectors.joining(" "));
        must(List.of("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options, "start"));
    }

    /** @param mode {@code fast} ends sessions and checkpoints; {@code immediate} is as a crash */
    void stop(String mode) {
        if (Files.exists(pidFile())) {
            must(List.of("pg_ctl", "-D", data.toString(), "-m", mode, "-w", "-t", "60", "stop"));
        }
    }

    /**
     * Ends a server that its process left behind, and forgets one that died with its machine. The caller holds the
     * folder's lock, so that no living process can own that server.
     */
    void clearLeftover() {
        if (!Files.exists(pidFile())) {
            return;
        }
        boolean postgres = leftoverPid()
                .flatMap(ProcessHandle::of)
                .map(found ->
                        found.info().command().map(c -> c.endsWith("postgres")).orElse(true))
                .orElse(false);
        try {
            if (postgres) {
                stop("fast");
            } else {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the stale " + pidFile() + ": delete it by hand", e);
        }
    }

    private Optional<Long> leftoverPid() {
        try {
            return Files.readAllLines(pidFile()).stream().findFirst().map(line -> Long.valueOf(line.trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private void must(List<String> words) {
        List<String> all = new ArrayList<>(account.prefix());
        all.add(bin.resolve(words.get(0)).toString());
        all.addAll(words.subList(1, words.size()));
        Command.Result result = Command.run(all)
                .orElseThrow(
                        () -> new IllegalStateException("cannot run " + words.get(0) + " of PostgreSQL in " + bin));
        if (result.code() != 0) {
            throw new IllegalStateException(
                    "PostgreSQL's " + words.get(0) + " failed (" + data + "): " + result.output() + lastLogLines());
        }
    }

    private String lastLogLines() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
            return lines.isEmpty()
                    ? ""
                    : "\nlast lines of " + log + ":\n"
                            + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** The shared {@code postgresql.conf} as {@code name=value}. */
    static List<String> settings() {
        Properties read = new Properties();
        try (InputStream in = PgCtl.class.getResourceAsStream("postgresql.conf")) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("postgresql.conf cannot be read", e);
        }
        return new TreeMap<>(read)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }
}
