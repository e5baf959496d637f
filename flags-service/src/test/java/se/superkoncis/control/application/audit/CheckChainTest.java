package se.superkoncis.control.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.AuditQuestion;
import se.superkoncis.control.domain.audit.Chain;
import se.superkoncis.control.domain.audit.ChainEnd;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.events.audit.ChainBreak;

/** On a chain in memory, since the real one lets nobody damage it. */
class CheckChainTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Link> links = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");
    private final CheckChain checking = new CheckChain(new MemoryChain(), new TestClock());

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            long sequence = links.size() + 1L;
            String previous = links.isEmpty()
                    ? AuditChain.BEGINNING
                    : links.get(links.size() - 1).hash();
            String text = "{\"sequence\":" + sequence + "}";
            links.add(new Link(sequence, text, previous, AuditChain.hash(previous, text)));
        }
    }

    private void damage(int sequence) {
        Link link = links.get(sequence - 1);
        String text = "{\"sequence\":" + sequence + ",\"x\":1}";
        links.set(sequence - 1, new Link(sequence, text, link.previousHash(), link.hash()));
    }

    @Test
    void shouldCheckAPartAtATimeAndThenWhatIsNew() {
        append(1_200);
        assertThat(checking.check(500, DAY).sequence()).isEqualTo(500);
        assertThat(checking.check(5_000, DAY).sequence()).isEqualTo(1_200);
        append(1);
        assertThat(checking.check(500, DAY).sequence()).isEqualTo(1_201);
        assertThat(checking.checked().damage()).isEmpty();
    }

    @Test
    void shouldTellDamageAsLongAsItIsThere() {
        append(10);
        damage(7);
        for (int i = 0; i < 2; i++) {
            CheckChain.Checked checked = checking.check(500, DAY);
            assertThat(checked.sequence()).isEqualTo(6);
            assertThat(checked.damage().orElseThrow().kind()).isEqualTo(ChainBreak.Kind.CHANGED);
        }
    }

    @Test
    void shouldFindDamageBehindItWhenAllIsCheckedAgain() {
        append(10);
        checking.check(500, DAY);
        damage(3);
        assertThat(checking.check(500, DAY).damage()).isEmpty();
        now = now.plus(DAY);
        assertThat(checking.check(500, DAY).damage().orElseThrow().sequence()).isEqualTo(3);
    }

    private final class MemoryChain implements Chain {
        @Override
        public void lock() {}

        @Override
        public ChainEnd end() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void append(Map<Link, Act> more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Link> linked(String service, Collection<String> ids) {
            return Map.of();
        }

        @Override
        public List<Act> unlinkedLaunchActs() {
            return List.of();
        }

        @Override
        public List<Link> page(AuditQuestion question, long cursor, int limit) {
            return links.stream()
                    .filter(l -> l.sequence() > cursor)
                    .limit(limit)
                    .toList();
        }
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
