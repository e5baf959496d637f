package se.superkoncis.control.adapter.rest.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.superkoncis.control.application.audit.ReadAudit;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.kit.db.TenantTransaction;

/** Writes all that was asked for, however much it is, a short transaction at a time. */
@ApplicationScoped
class AuditExport {

    private static final int PAGE = 1_000;

    private final ReadAudit reading;
    private final TenantTransaction transactions;
    private final ObjectMapper json = EventJson.mapper();

    AuditExport(ReadAudit reading, TenantTransaction transactions) {
        this.reading = reading;
        this.transactions = transactions;
    }

    /**
     * The export.
     *
     * @param visible whose entries the caller may see
     */
    StreamingOutput of(AuditParams.Asked asked, String visible) {
        return stream -> {
            OutputStream out = new BufferedOutputStream(stream, 1 << 16);
            if (asked.format() == Format.CSV) {
                write(out, CsvLine.header());
            }
            long cursor = asked.cursor();
            List<Link> page = page(asked, cursor, visible);
            while (!page.isEmpty()) {
                for (Link link : page) {
                    write(out, line(asked.format(), link));
                }
                cursor = page.get(page.size() - 1).sequence();
                page = page.size() < PAGE ? List.of() : page(asked, cursor, visible);
            }
            out.flush();
        };
    }

    private List<Link> page(AuditParams.Asked asked, long cursor, String visible) {
        return transactions.call(visible, () -> reading.page(asked.question(), cursor, PAGE));
    }

    private String line(Format format, Link link) throws IOException {
        String line = AuditChain.line(link.text(), link.previousHash(), link.hash());
        return format == Format.CSV ? CsvLine.of(json.readTree(line)) : line + "\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
