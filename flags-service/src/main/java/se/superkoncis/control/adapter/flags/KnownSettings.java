package se.superkoncis.control.adapter.flags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.port.SettingCatalogue;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.events.EventJson;
import se.superkoncis.flags.settings.KnownSetting;

/** The catalogue that the subscribers' library holds, so that writer and readers agree. */
@ApplicationScoped
class KnownSettings implements SettingCatalogue {

    private static final String ONE_OF = "one of ";

    private final ObjectMapper json = EventJson.mapper();

    @Override
    public Optional<Reason> refuses(Setting setting) {
        return KnownSetting.of(setting.name())
                .filter(known -> !known.allows(value(setting)))
                .map(known -> rule(known.allowed()));
    }

    @Override
    public List<String> names() {
        return Arrays.stream(KnownSetting.values()).map(KnownSetting::key).toList();
    }

    /** The library says what it allows in English; what there is a code for can be said in other languages too. */
    private static Reason rule(String allowed) {
        if (allowed.startsWith(ONE_OF)) {
            return Reason.of(Because.NOT_ONE_OF, "known", allowed.substring(ONE_OF.length()));
        }
        return switch (allowed) {
            case "true or false" -> Reason.of(Because.NOT_FLAG);
            case "a whole number from 0 to 100" -> Reason.of(Because.NOT_PERCENTAGE);
            case "a number from 0 to 1" -> Reason.of(Because.NOT_BETWEEN, "least", 0, "most", 1);
            default -> Reason.of(Because.NOT_ALLOWED, "allowed", allowed);
        };
    }

    private JsonNode value(Setting setting) {
        try {
            return json.readTree(setting.json());
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
