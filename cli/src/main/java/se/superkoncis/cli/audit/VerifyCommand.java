package se.superkoncis.cli.audit;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;

/** {@code superkoncis audit verify}: whether anybody has changed, removed or moved an entry of the trail. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--from", paramLabel = "FILE.ndjson", descriptionKey = "opt.audit.from")
    Path export;

    @Option(names = "--head", paramLabel = "FILE", descriptionKey = "opt.audit.head")
    Path head;

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "opt.audit.keys")
    Path keys;

    @Option(names = "--require-signature", descriptionKey = "opt.audit.require-signature")
    boolean requireSignature;

    @Option(names = "--json", descriptionKey = "opt.flags.json")
    boolean json;

    @Mixin
    ServerChoice server;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SignedHead kept = head == null ? null : Trail.headIn(head);
        String known = keys == null ? null : Trail.read(keys);
        Trail trail = export == null ? trustingOnly(known) : Trail.of(export, null, known);
        Finding finding = new ChainCheck(console).of(trail, kept, requireSignature);
        FindingPrinter printer = new FindingPrinter(console);
        if (json) {
            printer.json(finding);
        } else {
            printer.print(finding);
        }
        SignedHead.Trust trust = kept == null ? null : kept.trust(trail.keys());
        if (trust == SignedHead.Trust.FORGED && !json) {
            console.note("audit.kept-forged", head);
        }
        boolean unproven = requireSignature && kept != null && trust != SignedHead.Trust.SIGNED;
        if (unproven && trust != SignedHead.Trust.FORGED && !json) {
            console.note("audit.kept-unsigned", head);
        }
        return finding.good() && trust != SignedHead.Trust.FORGED && !unproven
                ? ExitCode.OK.code()
                : ExitCode.FAILED.code();
    }

    /** The server's trail; keys at hand count more than those that the server itself gives. */
    private Trail trustingOnly(String known) {
        Trail trail = Trail.of(server.open(console, Role.ANALYST));
        return known == null ? trail : new Trail(trail.entries(), trail.head(), known);
    }
}
