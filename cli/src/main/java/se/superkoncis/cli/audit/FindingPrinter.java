package se.superkoncis.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.NumberFormat;
import se.superkoncis.cli.text.Clocks;
import se.superkoncis.cli.text.Console;
import se.superkoncis.events.audit.ChainBreak;

/** Tells what a verification found. */
final class FindingPrinter {

    private final Console console;

    FindingPrinter(Console console) {
        this.console = console;
    }

    void print(Finding finding) {
        if (finding.broken().isPresent()) {
            ChainBreak broken = finding.broken().get();
            console.say(
                    "audit.broken",
                    number(broken.sequence()),
                    console.messages().get("audit.kind." + broken.kind()));
            console.out().println("  " + broken.detail());
            console.say("audit.good-until", number(finding.entries()));
        } else {
            console.say("audit.unbroken", number(finding.entries()));
        }
        head(finding);
        if (finding.isUnproven()) {
            console.say("audit.signature-missing");
        }
    }

    private void head(Finding finding) {
        if (finding.head() == null) {
            console.say("audit.no-head");
            return;
        }
        console.say(
                "audit.head." + finding.trust(),
                number(finding.head().head().sequence()),
                finding.head().signature() == null ? "" : finding.head().keyId(),
                new Clocks(console.messages().language())
                        .moment(finding.head().head().at().toString()));
    }

    void json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("verified", finding.good())
                .put("entries", finding.entries())
                .put("hash", finding.hash());
        finding.broken()
                .ifPresent(broken -> json.put("brokenAt", broken.sequence())
                        .put("kind", broken.kind().name())
                        .put("detail", broken.detail()));
        if (finding.head() != null) {
            json.put("headSequence", finding.head().head().sequence());
            json.put("head", finding.trust().name());
            if (finding.head().signature() != null) {
                json.put("keyId", finding.head().keyId());
            }
        }
        console.out().println(json);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(console.messages().language().locale())
                .format(value);
    }
}
