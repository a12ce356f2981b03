package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditCheck;
import nl.wijkatelier.domain.audit.AuditEntry;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;
import nl.wijkatelier.domain.audit.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAnchorsTest {
    @TempDir
    Path folder;

    private final Chain audit = new Chain();
    private Instant now = Instant.parse("2026-03-04T10:00:00Z");

    @Test
    void anchors_followTheChain_aLineAnHour() throws Exception {
        AuditAnchors anchors = anchors();
        assertThat(anchors.follow(audit)).isTrue();
        assertThat(anchors.read()).isEmpty();
        audit.record(Act.of(Deed.INLOGGEN, ""));
        assertThat(anchors.follow(audit)).isTrue();
        now = now.plusSeconds(1800);
        AuditHead second = audit.next();
        assertThat(anchors.follow(audit)).isTrue();
        assertThat(anchors.heads()).containsExactly(second);
        now = now.plusSeconds(1800);
        assertThat(anchors.follow(audit)).isTrue();
        assertThat(anchors.heads()).containsExactly(second);
        AuditHead third = audit.next();
        assertThat(anchors.follow(audit)).isTrue();
        assertThat(anchors.heads()).containsExactly(second, third);
        assertThat(Files.readAllLines(file())).last().asString().isEqualTo("2026-03-04T11:00:00Z " + third);
        assertThat(anchors().heads()).as("after a restart").containsExactly(second, third);
    }

    @Test
    void chainThatWasCutOff_orWrittenAnew_isNotFollowed() {
        AuditAnchors anchors = anchors();
        for (int i = 0; i < 3; i++) audit.next();
        anchors.follow(audit);
        List<AuditHead> kept = anchors.heads();
        audit.entries.remove(2);
        assertThat(anchors.follow(audit)).isFalse();
        now = now.plusSeconds(1);
        audit.next();
        audit.next();
        assertThat(anchors.follow(audit)).isFalse();
        assertThat(anchors.heads()).isEqualTo(kept);
        audit.entries.clear();
        assertThat(anchors.follow(audit)).isFalse();
    }

    @Test
    void lineThatIsNoAnchor_isNamed() throws Exception {
        Files.writeString(file(), "2026-03-04T11:00:00Z 12:xyz\n");
        assertThatThrownBy(() -> anchors().read())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("12:xyz");
    }

    private Path file() {
        return folder.resolve("ankers");
    }

    private AuditAnchors anchors() {
        return new AuditAnchors(file(), new Clock() {
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
        });
    }

    /** A chain in memory. */
    private final class Chain implements Audit {
        private final List<AuditEntry> entries = new ArrayList<>();

        AuditHead next() {
            record(Act.of(Deed.INLOGGEN, ""));
            return head();
        }

        @Override
        public void record(Act act) {
            record(act, Actor.DIENST);
        }

        @Override
        public void record(Act act, Actor actor) {
            entries.add(AuditEntry.after(head(), now, "dienst", act.deed().name(), "", AuditEntry.DONE, ""));
        }

        @Override
        public List<Told> list(AuditFilter filter, long after, int most) {
            return entries.stream()
                    .filter(one -> one.nummer() > after)
                    .limit(most)
                    .map(one -> new Told(one, "", ""))
                    .toList();
        }

        @Override
        public List<Told> newest(AuditFilter filter, long before, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AuditHead head() {
            return entries.isEmpty()
                    ? AuditEntry.BEGIN
                    : entries.get(entries.size() - 1).head();
        }

        @Override
        public AuditHead all(Consumer<AuditEntry> consumer) {
            entries.forEach(consumer);
            return head();
        }

        @Override
        public AuditCheck.Verdict check(Collection<AuditHead> anchors) {
            AuditCheck check = new AuditCheck(head(), anchors);
            entries.forEach(check::take);
            return check.end();
        }
    }
}
