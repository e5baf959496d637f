package se.superkoncis.embedded.provider;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which behaviour a request meets: what is queued for its model, queued for all, set for its model, set for all. */
final class Script {
    private static final String ALL = "";

    private final Map<String, Deque<Behaviour>> queued = new HashMap<>();
    private final Map<String, Behaviour> always = new HashMap<>();
    private final Random chance = new Random(42);

    synchronized void queue(String model, List<Behaviour> behaviours) {
        queued.computeIfAbsent(key(model), m -> new ArrayDeque<>()).addAll(behaviours);
    }

    synchronized void set(String model, Behaviour behaviour) {
        always.put(key(model), behaviour);
    }

    synchronized void clear() {
        queued.clear();
        always.clear();
    }

    synchronized Behaviour next(String model) {
        Behaviour behaviour = poll(key(model));
        if (behaviour == null) {
            behaviour = poll(ALL);
        }
        if (behaviour == null) {
            behaviour = always.getOrDefault(key(model), always.getOrDefault(ALL, Behaviour.HONEST));
        }
        return behaviour.errorRate() > 0 && chance.nextDouble() < behaviour.errorRate()
                ? behaviour.with(Fault.SERVER_ERROR)
                : behaviour;
    }

    private Behaviour poll(String key) {
        Deque<Behaviour> waiting = queued.get(key);
        return waiting == null ? null : waiting.poll();
    }

    private static String key(String model) {
        return model == null ? ALL : model;
    }
}
