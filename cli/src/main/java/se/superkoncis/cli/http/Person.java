package se.superkoncis.cli.http;

import java.util.Map;
import java.util.stream.Stream;

/** Who sits at the keyboard, for the audit trail. */
final class Person {

    private static final int LONGEST = 64;

    private Person() {}

    /** {@code SUPERKONCIS_USER}, else who became root by sudo, else the name that one is signed in to the machine with. */
    static String name(Map<String, String> environment) {
        return Stream.of(environment.get("SUPERKONCIS_USER"), environment.get("SUDO_USER"))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .or(() -> Stream.of(System.getProperty("user.name", ""))
                        .filter(name -> !name.isBlank())
                        .findFirst())
                .map(Person::clean)
                .orElse("unknown");
    }

    private static String clean(String name) {
        String visible = name.strip().replaceAll("\\p{Cntrl}", "");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) : visible;
    }
}
