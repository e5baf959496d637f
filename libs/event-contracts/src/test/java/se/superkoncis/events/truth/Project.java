package se.superkoncis.events.truth;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Files of the whole project, which must say what the Java types say. */
final class Project {

    private Project() {}

    static Path file(String path) {
        String root = System.getProperty("reactor.root");
        if (root == null) {
            throw new IllegalStateException("Set the system property reactor.root to the folder of the project.");
        }
        return Path.of(root).resolve(path).normalize();
    }

    static Map<String, Object> yaml(String path) throws IOException {
        try (Reader in = Files.newBufferedReader(file(path))) {
            return new Yaml().load(in);
        }
    }

    /** The value at a path of names. */
    @SuppressWarnings("unchecked")
    static <T> T at(Object document, String... names) {
        Object here = document;
        for (String name : names) {
            here = ((Map<String, Object>) here).get(name);
            if (here == null) {
                throw new AssertionError("nothing at " + String.join("/", names));
            }
        }
        return (T) here;
    }
}
