package se.superkoncis.bench.flags;

import java.util.function.Function;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Who is asked about: 1,024 tenants in turn, so that no answer can be kept from the call before. */
@State(Scope.Thread)
public class Questions {

    static final int TENANTS = 1024;

    private final String[] tenants = all(i -> "tenant-" + i).toArray(String[]::new);
    private int next;

    static <T> java.util.List<T> all(Function<Integer, T> form) {
        return java.util.stream.IntStream.range(0, TENANTS)
                .mapToObj(i -> form.apply(i))
                .toList();
    }

    String tenant() {
        return tenants[index()];
    }

    int index() {
        return next++ & (TENANTS - 1);
    }
}
