package se.superkoncis.flags.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Which of two values of a setting holds the platform back more. */
enum Tightness {
    LOWER {
        @Override
        boolean tighter(JsonNode a, JsonNode b, List<String> order) {
            return number(a).compareTo(number(b)) < 0;
        }
    },
    HIGHER {
        @Override
        boolean tighter(JsonNode a, JsonNode b, List<String> order) {
            return number(a).compareTo(number(b)) > 0;
        }
    },
    TRUE {
        @Override
        boolean tighter(JsonNode a, JsonNode b, List<String> order) {
            return a.asBoolean() && !b.asBoolean();
        }
    },
    /** The later in the list of allowed values, the tighter. */
    LATER {
        @Override
        boolean tighter(JsonNode a, JsonNode b, List<String> order) {
            return order.indexOf(a.asText()) > order.indexOf(b.asText());
        }
    },
    NONE {
        @Override
        boolean tighter(JsonNode a, JsonNode b, List<String> order) {
            return false;
        }
    };

    abstract boolean tighter(JsonNode a, JsonNode b, List<String> order);

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText());
    }
}
