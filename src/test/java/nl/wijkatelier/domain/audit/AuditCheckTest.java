package nl.wijkatelier.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.wijkatelier.domain.audit.AuditCheck.Fault;
import nl.wijkatelier.domain.audit.AuditCheck.Kind;
import org.junit.jupiter.api.Test;

class AuditCheckTest {
    private static final Instant TIME = Instant.parse("2026-03-04T05:06:07.123456Z");

    /** The bytes that are hashed never change: entries of years ago are checked by the program of today. */
    @Test
    void hash_isThatOfTheVersionInWhichItWasWritten() {
        AuditEntry first =
                AuditEntry.after(AuditEntry.BEGIN, TIME, "account:7", "INLOGGEN", "Ü 'x'", "gelukt", "een twee");
        assertThat(first.hash()).isEqualTo(GOLDEN);
        assertThat(first.head().toString()).isEqualTo("1:" + GOLDEN);
    }

    private static final String GOLDEN = "84f9e7cd3376f10f823541cdbd29ecf2af56fdedb4c30c549d84470464035866";

    @Test
    void chain_asItWasWritten_isGood() {
        List<AuditEntry> chain = chain(5);
        AuditCheck.Verdict verdict = check(
                chain, chain.get(4).head(), chain.get(2).head(), chain.get(2).head(), AuditEntry.BEGIN);
        assertThat(verdict.good()).isTrue();
        assertThat(verdict.entries()).isEqualTo(5);
        assertThat(verdict.head()).isEqualTo(chain.get(4).head());
        assertThat(check(List.of(), AuditEntry.BEGIN).good()).isTrue();
    }

    @Test
    void everyField_thatIsChanged_isFound() {
        List<AuditEntry> chain = chain(5);
        AuditEntry was = chain.get(2);
        for (AuditEntry other : List.of(
                new AuditEntry(
                        3,
                        TIME.plusNanos(1000),
                        was.wie(),
                        was.daad(),
                        was.onderwerp(),
                        was.uitkomst(),
                        was.detail(),
                        was.vorige(),
                        was.hash()),
                new AuditEntry(
                        3,
                        TIME,
                        "account:8",
                        was.daad(),
                        was.onderwerp(),
                        was.uitkomst(),
                        was.detail(),
                        was.vorige(),
                        was.hash()),
                new AuditEntry(
                        3,
                        TIME,
                        was.wie(),
                        "UITLOGGEN",
                        was.onderwerp(),
                        was.uitkomst(),
                        was.detail(),
                        was.vorige(),
                        was.hash()),
                new AuditEntry(
                        3,
                        TIME,
                        was.wie(),
                        was.daad(),
                        "plan:9",
                        was.uitkomst(),
                        was.detail(),
                        was.vorige(),
                        was.hash()),
                new AuditEntry(
                        3,
                        TIME,
                        was.wie(),
                        was.daad(),
                        was.onderwerp(),
                        "geweigerd",
                        was.detail(),
                        was.vorige(),
                        was.hash()),
                new AuditEntry(
                        3, TIME, was.wie(), was.daad(), was.onderwerp(), was.uitkomst(), "x", was.vorige(), was.hash()),
                // the same texts, cut elsewhere
                new AuditEntry(
                        3,
                        TIME,
                        was.wie() + was.daad(),
                        "",
                        was.onderwerp(),
                        was.uitkomst(),
                        was.detail(),
                        was.vorige(),
                        was.hash()))) {
            List<AuditEntry> forged = new ArrayList<>(chain);
            forged.set(2, other);
            assertThat(check(forged, chain.get(4).head()).faults()).containsExactly(new Fault(Kind.CHANGED, 3));
        }
    }

    @Test
    void entry_whoseHashWasMadeAnew_noLongerFitsTheNext() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> forged = new ArrayList<>(chain);
        forged.set(2, AuditEntry.after(chain.get(1).head(), TIME, "account:8", "INLOGGEN", "", "gelukt", ""));
        assertThat(check(forged, chain.get(4).head()).faults()).containsExactly(new Fault(Kind.ORDER, 4));
    }

    @Test
    void entry_thatIsGoneOrElsewhere_isFound() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> without = new ArrayList<>(chain);
        without.remove(2);
        assertThat(check(without, chain.get(4).head()).faults()).containsExactly(new Fault(Kind.MISSING, 4));
        List<AuditEntry> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, 2, 3);
        assertThat(check(swapped, chain.get(4).head()).faults()).isNotEmpty();
    }

    @Test
    void tail_thatIsCutOff_isFoundByTheHead_orByWhatWasKeptApart() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> cut = chain.subList(0, 3);
        assertThat(check(cut, chain.get(4).head()).faults()).containsExactly(new Fault(Kind.TAIL, 3));
        assertThat(check(cut, cut.get(2).head()).good()).isTrue();
        assertThat(check(cut, cut.get(2).head(), chain.get(4).head()).faults())
                .containsExactly(new Fault(Kind.ANCHOR, 5));
        assertThat(check(List.of(), AuditEntry.BEGIN, chain.get(0).head()).faults())
                .containsExactly(new Fault(Kind.ANCHOR, 1));
    }

    @Test
    void chain_thatWasWrittenAnewWhole_isFoundByWhatWasKeptApart() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> forged = new ArrayList<>();
        AuditHead head = AuditEntry.BEGIN;
        for (int i = 0; i < 5; i++) {
            AuditEntry next = AuditEntry.after(head, TIME, "account:8", "INLOGGEN", "", "gelukt", "");
            forged.add(next);
            head = next.head();
        }
        assertThat(check(forged, head).good()).isTrue();
        assertThat(check(forged, head, chain.get(1).head()).faults()).containsExactly(new Fault(Kind.ANCHOR, 2));
        assertThat(check(
                                chain,
                                chain.get(4).head(),
                                chain.get(1).head(),
                                forged.get(1).head())
                        .faults())
                .contains(new Fault(Kind.ANCHOR, 2));
    }

    @Test
    void head_isReadAsItIsWritten() {
        AuditHead head = chain(1).get(0).head();
        assertThat(AuditHead.find(" " + head + "\n")).contains(head);
        for (String bad : List.of("", "1", "1:", "1:ab", "x:" + head.hash(), head + " x"))
            assertThat(AuditHead.find(bad)).as(bad).isEmpty();
    }

    private static AuditCheck.Verdict check(List<AuditEntry> entries, AuditHead known, AuditHead... anchors) {
        AuditCheck check = new AuditCheck(known, List.of(anchors));
        entries.forEach(check::take);
        return check.end();
    }

    private static List<AuditEntry> chain(int entries) {
        List<AuditEntry> chain = new ArrayList<>();
        AuditHead head = AuditEntry.BEGIN;
        for (int i = 0; i < entries; i++) {
            AuditEntry next =
                    AuditEntry.after(head, TIME, "account:7", "INLOGGEN", "plan:" + i, "gelukt", "detail " + i);
            chain.add(next);
            head = next.head();
        }
        return chain;
    }
}
