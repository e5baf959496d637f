package se.superkoncis.flags.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads variables one by one and collects what is wrong with them, so that one start tells everything. */
final class VariableReader {

    private static final int LONGEST_QUOTED = 40;

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    VariableReader(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The value without surrounding blanks; an empty value counts as not set, as Compose files leave them. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    Optional<String> text(String name, String allowed, Predicate<String> check) {
        Optional<String> value = text(name);
        if (value.isPresent() && !check.test(value.get())) {
            String shown = value.get().length() <= LONGEST_QUOTED
                    ? value.get()
                    : value.get().substring(0, LONGEST_QUOTED) + "…";
            problems.add(name + "=" + shown + " must be " + allowed);
            return Optional.empty();
        }
        return value;
    }

    Optional<Boolean> flag(String name) {
        return text(name, "0 or 1 (or false, true)", v -> isOn(v) || isOff(v)).map(VariableReader::isOn);
    }

    static boolean isOn(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    static boolean isOff(String value) {
        return value.equals("0") || value.equalsIgnoreCase("false");
    }

    Optional<Integer> percentage(String name) {
        return text(name, "a whole number from 0 to 100", v -> v.matches("\\d{1,3}") && Integer.parseInt(v) <= 100)
                .map(Integer::valueOf);
    }

    Optional<List<String>> ids(String name) {
        return text(
                        name,
                        "a list of ids separated by commas, as in canary,beta",
                        v -> split(v).stream().allMatch(id -> id.matches("[\\p{Alnum}][\\p{Alnum}._:-]{0,127}")))
                .map(VariableReader::split);
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).distinct().toList();
    }

    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidEnvironmentException(problems);
        }
    }
}
