package se.superkoncis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;

class CommandLineTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldExplainEveryCommandAndOption(Language language) {
        // Given
        Console console = new Console(new Messages(language), System.out, System.err, Map.of());

        // When
        List<String> unexplained = new ArrayList<>();
        unexplained(Main.commandLine(console), unexplained);

        // Then
        assertThat(unexplained).isEmpty();
    }

    private static void unexplained(CommandLine command, List<String> into) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().header().length == 0) {
            into.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(arg -> !arg.hidden() && arg.description().length == 0)
                .forEach(arg -> into.add(spec.qualifiedName() + " " + arg.paramLabel() + " " + arg.descriptionKey()));
        command.getSubcommands().values().forEach(sub -> unexplained(sub, into));
    }

    @Test
    void shouldShowHelpInTheLanguageAskedFor() {
        assertThat(Run.of("--help").out())
                .contains("Så här:")
                .contains("Slutkoder:")
                .contains("recap");
        assertThat(Run.of("recap", "--help", "--lang", "en").out())
                .contains("Usage:")
                .contains("At most this many words");
        assertThat(Run.of().out()).contains("superkoncis demo");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
                    --fel                       ¦ superkoncis: --fel: flaggan finns inte. Se superkoncis --help
                    rekap                       ¦ superkoncis: rekap: kommandot eller argumentet finns inte. Se superkoncis --help
                    recap                       ¦ superkoncis: FILE saknas. Se superkoncis recap --help
                    recap a --words många       ¦ superkoncis: --words: värdet "många" går inte att använda. Se superkoncis recap --help
                    recap a --words             ¦ superkoncis: --words saknas. Se superkoncis recap --help
                    recap a --words 0           ¦ superkoncis: --words 0: ange ett tal från 1 till 10000.
                    recap a --words 1 --words 2 ¦ superkoncis: --words är angivet två gånger. Se superkoncis recap --help
                    recap a --tier djup         ¦ superkoncis: --tier: värdet "djup" går inte att använda. Se superkoncis recap --help
                    recap a --lang de           ¦ superkoncis: --lang: värdet "de" går inte att använda. Se superkoncis recap --help
                    recap a.vtt --lang en       ¦ superkoncis: a.vtt: no such file. Check the path.
                    """)
    void shouldSayInOneLineWhatIsWrongWithACommandLine(String args, String expected) {
        // When
        Run run = Run.of(args.split("\\s+"));

        // Then
        assertThat(run.err()).isEqualTo(expected + System.lineSeparator());
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }
}
