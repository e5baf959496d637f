package se.superkoncis.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test the {@link Stack}: {@code @QuarkusTestResource(value = StackResource.class, initArgs =
 * @ResourceArg(name = "service", value = "router"))}. The stack stays up for the next test class.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {
    private String service;

    /** Needs {@code service}: the name of the schema. */
    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        if (service == null || service.isBlank()) {
            throw new IllegalArgumentException("StackResource needs the argument service, for example router");
        }
    }

    @Override
    public Map<String, String> start() {
        return Stack.configOf(service);
    }

    @Override
    public void stop() {
        // The stack ends with the JVM.
    }
}
