package se.superkoncis.cli.text;

import java.util.Locale;
import java.util.Optional;

/** Asks the person at the keyboard. In a pipe or a script there is nobody to ask, and nothing is. */
public interface Prompt {

    /** Whether somebody can be asked. */
    boolean hasSomebody();

    /** The line typed; empty at the end of input. */
    Optional<String> line(String question);

    /** Asks for a yes; {@code j}, {@code ja}, {@code y} and {@code yes} are one, everything else is a no. */
    default boolean agrees(String question) {
        return line(question)
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.matches("j|ja|y|yes"))
                .isPresent();
    }

    /** The terminal of this process. */
    static Prompt ofTerminal() {
        return new Terminal();
    }

    /** The terminal of this process, where it has one. */
    final class Terminal implements Prompt {

        @Override
        public boolean hasSomebody() {
            java.io.Console terminal = System.console();
            return terminal != null && isTerminal(terminal);
        }

        @Override
        public Optional<String> line(String question) {
            return Optional.ofNullable(System.console().readLine("%s ", question));
        }

        /** From Java 22 on there may be a console without a terminal, which says so itself. */
        private static boolean isTerminal(java.io.Console console) {
            try {
                return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException e) {
                return true;
            }
        }
    }
}
