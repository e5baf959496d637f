package se.superkoncis.control.adapter.rest.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** The members of a request body. Absent ones give what stands; ones of a wrong type are collected and told together. */
public final class Body {

    /** Members that an answer has and that a client may send back; they cannot be changed. */
    private static final Set<String> READ_ONLY = Set.of("createdAt", "updatedAt", "revision", "changedBy");

    private final JsonNode members;
    private final List<FieldFault> faults = new ArrayList<>();

    public Body(JsonNode members) {
        this.members = members;
    }

    /** Refuses a member that means nothing: it is most likely a slip of the pen, and ignoring it would hide that. */
    public Body only(Set<String> known) {
        members.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !READ_ONLY.contains(name) && !name.equals("reason")) {
                faults.add(FieldFault.of(
                        name,
                        Because.NOT_KNOWN,
                        "known",
                        String.join(", ", known.stream().sorted().toList())));
            }
        });
        return this;
    }

    public boolean has(String name) {
        return members.has(name);
    }

    public String text(String name, String standing) {
        return read(name, standing, Reason.of(Because.NOT_TEXT), n -> n.isTextual() || n.isNull(), JsonNode::textValue);
    }

    public int integer(String name, int standing) {
        return read(
                name,
                standing,
                Reason.of(Because.NOT_WHOLE_NUMBER),
                n -> n.isIntegralNumber() && n.canConvertToInt(),
                JsonNode::intValue);
    }

    public boolean flag(String name, boolean standing) {
        return read(name, standing, Reason.of(Because.NOT_FLAG), JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public List<String> texts(String name, List<String> standing) {
        return read(name, standing, Reason.of(Because.NOT_TEXTS), Body::isTexts, list -> {
            List<String> texts = new ArrayList<>();
            list.forEach(n -> texts.add(n.textValue()));
            return texts;
        });
    }

    private static boolean isTexts(JsonNode node) {
        boolean texts = node.isArray();
        for (JsonNode member : node) {
            texts = texts && member.isTextual();
        }
        return texts;
    }

    public <E extends Enum<E>> E word(String name, Class<E> type, E standing) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return read(
                name,
                standing,
                Reason.of(Because.NOT_ONE_OF, "known", String.join(", ", words)),
                n -> n.isTextual() && words.contains(n.textValue().toUpperCase(Locale.ROOT)),
                n -> Enum.valueOf(type, n.textValue().toUpperCase(Locale.ROOT)));
    }

    public Instant time(String name, Instant standing) {
        return read(
                name,
                standing,
                Reason.of(Because.NOT_TIME),
                n -> n.isNull() || n.isTextual() && isTime(n.textValue()),
                n -> n.isNull() ? null : Instant.parse(n.textValue()));
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Any JSON, as compact text. */
    public String json(String name, String standing) {
        return read(name, standing, null, n -> true, JsonNode::toString);
    }

    private <T> T read(String name, T standing, Reason rule, Predicate<JsonNode> fits, Function<JsonNode, T> value) {
        JsonNode node = members.get(name);
        if (node == null) {
            return standing;
        }
        if (!fits.test(node)) {
            faults.add(new FieldFault(name, rule));
            return standing;
        }
        return value.apply(node);
    }

    /** Notes that a member breaks a rule; {@code args} are the names of the rule's arguments, each followed by its value. */
    public void refuse(String name, Because because, Object... args) {
        faults.add(FieldFault.of(name, because, args));
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }
}
