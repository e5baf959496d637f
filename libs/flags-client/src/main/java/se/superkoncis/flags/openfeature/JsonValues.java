package se.superkoncis.flags.openfeature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openfeature.sdk.ImmutableStructure;
import dev.openfeature.sdk.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON in the form of OpenFeature. */
final class JsonValues {

    private JsonValues() {}

    static Value value(JsonNode node) {
        if (node.isBoolean()) {
            return new Value(node.booleanValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.canConvertToInt() ? new Value(node.intValue()) : new Value(node.longValue());
        }
        if (node.isNumber()) {
            return new Value(node.doubleValue());
        }
        if (node.isTextual()) {
            return new Value(node.textValue());
        }
        if (node.isArray()) {
            List<Value> list = new ArrayList<>();
            node.forEach(member -> list.add(value(member)));
            return new Value(list);
        }
        if (node.isObject()) {
            Map<String, Value> members = new HashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return new Value(new ImmutableStructure(members));
        }
        return new Value();
    }
}
