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

    private final ObjectMapper json = EventJson.mapper();

    @Override
    public Optional<Reason> refuses(Setting setting) {
        return KnownSetting.of(setting.name())
                .filter(known -> !known.allows(value(setting)))
                .map(KnownSettings::rule);
    }

    @Override
    public List<String> names() {
        return Arrays.stream(KnownSetting.values()).map(KnownSetting::key).toList();
    }

    private static Reason rule(KnownSetting known) {
        return switch (known.form()) {
            case WORD -> Reason.of(Because.NOT_ONE_OF, "known", String.join(", ", known.words()));
            case SWITCH -> Reason.of(Because.NOT_FLAG);
            case PERCENTAGE -> Reason.of(Because.NOT_PERCENTAGE);
            case SHARE -> Reason.of(Because.NOT_BETWEEN, "least", 0, "most", 1);
            case AMOUNT -> Reason.of(Because.NOT_AMOUNT);
            case SOURCES -> Reason.of(Because.NOT_SOURCES);
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
