package se.superkoncis.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas in an independent validator, with formats asserted. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    static Schema of(String ceType) {
        return SCHEMAS.computeIfAbsent(
                ceType, t -> REGISTRY.getSchema(Schemas.text(EventType.of(t).orElseThrow()), InputFormat.JSON));
    }

    static boolean accepts(String ceType, String data) {
        return of(ceType).validate(data, InputFormat.JSON).isEmpty();
    }
}
