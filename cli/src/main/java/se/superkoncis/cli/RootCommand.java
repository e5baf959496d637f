package se.superkoncis.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.text.Language;

/** {@code superkoncis} without a subcommand: says what there is. */
@Command(name = "superkoncis", versionProvider = RootCommand.Version.class)
final class RootCommand implements Runnable {

    @Spec
    CommandSpec spec;

    /** Also read by {@link Language#chosen} before parsing; here for help and for refusing what is no language. */
    @Option(
            names = "--lang",
            paramLabel = "sv|en",
            scope = ScopeType.INHERIT,
            descriptionKey = "opt.lang",
            converter = LanguageConverter.class)
    Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "opt.help")
    boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "opt.version")
    boolean version;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.of(value)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("not sv or en: " + value));
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"superkoncis " + (version == null ? "(dev)" : version)};
        }
    }
}
