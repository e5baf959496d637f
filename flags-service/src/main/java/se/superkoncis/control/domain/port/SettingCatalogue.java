package se.superkoncis.control.domain.port;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.reason.Reason;

/** What is known of settings that the platform itself reads. */
public interface SettingCatalogue {

    /** What its value must be, when it is something else. */
    Optional<Reason> refuses(Setting setting);

    /** Names of the settings that the platform reads. */
    List<String> names();
}
