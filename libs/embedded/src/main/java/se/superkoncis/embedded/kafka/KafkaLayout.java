package se.superkoncis.embedded.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import se.superkoncis.embedded.Ports;

/**
 * Who is in the cluster. Controllers find each other by addresses that are part of their data, so a kept folder keeps
 * its cluster id, controller ports and folder ids in {@code cluster.properties}.
 */
record KafkaLayout(List<KafkaNode> nodes) {

    static KafkaLayout open(Path folder, int count, int firstPort) {
        Path file = folder.resolve("cluster.properties");
        Properties known = Files.exists(file) ? read(file) : invent(count);
        int was = Integer.parseInt(known.getProperty("nodes"));
        if (was != count) {
            throw new IllegalStateException("the data folder " + folder + " holds a cluster of " + was
                    + " node(s), not " + count + ": start it with " + was + ", or choose another folder");
        }
        if (count == 1 && !Ports.isFree(Integer.parseInt(known.getProperty("controller.0")))) {
            // Nobody else needs to find a lonely controller, so that it may move.
            known.put("controller.0", Ports.free(1).get(0).toString());
        }
        write(file, known);
        List<Integer> controllers = IntStream.range(0, count)
                .mapToObj(i -> Integer.valueOf(known.getProperty("controller." + i)))
                .toList();
        List<Integer> brokers = brokerPorts(count, firstPort, controllers);
        List<KafkaNode> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node(folder, i, count, brokers.get(i), controllers));
        }
        for (KafkaNode node : nodes) {
            node.format(known.getProperty("cluster"), voters(known, count));
        }
        return new KafkaLayout(List.copyOf(nodes));
    }

    private static List<Integer> brokerPorts(int count, int first, List<Integer> controllers) {
        if (first != 0) {
            return IntStream.range(first, first + count).boxed().toList();
        }
        // More than needed: a controller's port may be free right now, too.
        return Ports.free(count * 2).stream()
                .filter(port -> !controllers.contains(port))
                .limit(count)
                .toList();
    }

    private static KafkaNode node(Path folder, int i, int count, int port, List<Integer> controllers) {
        String all = controllers.stream().map(p -> Ports.HOST + ":" + p).collect(Collectors.joining(","));
        Path logs = folder.resolve("node-" + (i + 1));
        int controller = controllers.get(i);
        Properties settings = BrokerSettings.ofNode(i + 1, port, controller, all, count, logs);
        return new KafkaNode(port, controller, settings, folder.resolve("node-" + (i + 1) + ".properties"));
    }

    private static List<String> voters(Properties known, int count) {
        if (count == 1) {
            return List.of("--standalone");
        }
        String all = IntStream.range(0, count)
                .mapToObj(i -> (i + 1) + "@" + Ports.HOST + ":" + known.getProperty("controller." + i) + ":"
                        + known.getProperty("folder." + i))
                .collect(Collectors.joining(","));
        return List.of("--initial-controllers", all);
    }

    private static Properties invent(int count) {
        Properties p = new Properties();
        p.put("nodes", Integer.toString(count));
        p.put("cluster", Uuid.randomUuid().toString());
        List<Integer> ports = Ports.free(count);
        for (int i = 0; i < count; i++) {
            p.put("controller." + i, ports.get(i).toString());
            p.put("folder." + i, Uuid.randomUuid().toString());
        }
        return p;
    }

    private static Properties read(Path file) {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
            return p;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, Properties p) {
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
