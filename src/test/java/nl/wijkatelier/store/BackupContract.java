package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.KeptState;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanSnapshot;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RenameArea;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.register.Bewoning;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup brings back, into the same kind of database or the embedded one. */
abstract class BackupContract {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.123456Z");
    private static final PersonalKeys KEYS = PersonalKeys.given("een geheim van ten minste 32 tekens");

    @TempDir
    Path temporary;

    /** An empty database, another at each call. */
    abstract DataSource database() throws Exception;

    abstract void drop() throws Exception;

    private Store store;
    private long plan;

    @BeforeEach
    void fill() throws Exception {
        store = Store.open(database(), StoreContract.CLOCK, KEYS);
        Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(Samples.pand(1, 1950), Samples.pand(2, 1960)));
        Samples.publish(store, Samples.draft(DatasetKind.GEBIEDEN), StoreContract.areas(2025, "9901", 0));
        Samples.publish(
                store,
                Samples.draft(DatasetKind.PERSONEN),
                List.of(new Bewoning("9901200000000001", 1, 0, 2, 0, 0, 3, 350_000, null)));
        store.blocks().keep(List.of(new DraftBlocks.Kept(1, 7, new byte[] {1, 2, 3})));
        plan = store.plans()
                .create(new PlanLog.Head(0, "Proef \u00e9\n2", "2025", "1", "jan", TIME), Plans.ORIGIN, List.of())
                .id();
        for (int i = 1; i <= 3; i++) append(i);
        store.plans().keepStates(plan, new TreeMap<>(Map.of(2, new KeptState("ab".repeat(32), new byte[] {7}))));
        store.plans()
                .keepSnapshot(plan, new PlanSnapshot(2, PlanSnapshot.Kind.VAST, "cd".repeat(32), new byte[1_200_000]));
        store.divisions()
                .publish(
                        DivisionContract.draft(plan, 2027, "", 0),
                        StoreContract.areas(2027, "9901", 1),
                        DivisionContract.published(),
                        false)
                .orElseThrow();
        store.packages().keep("2027", Files.write(temporary.resolve("levering.zip"), new byte[2_300_000]));
        store.accounts().add(new Account("jan", "[geheim]", Set.of(Grant.everywhere(Rol.PLANNER)), false, TIME));
        store.tokens().add("ab".repeat(32), new AccessToken(0, "jan", "script", TIME, TIME.plusSeconds(9_999_999)));
    }

    @AfterEach
    void close() throws Exception {
        if (store != null) store.close();
        drop();
    }

    private void append(int number) {
        store.plans()
                .append(
                        plan,
                        new PlanEntry(
                                number,
                                PlanEntry.Kind.COMMAND,
                                new RenameArea(AreaCode.of("BU99010001"), "Naam " + number),
                                "jan",
                                TIME,
                                "reden " + number),
                        Set.of());
    }

    private Path backup() throws IOException {
        Path file = Files.createTempFile(temporary, "kopie", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.backup().write(out, Map.of("noot", "7"));
        }
        return file;
    }

    /** All that the ports give, in words. */
    private List<String> told(Store one) {
        List<String> told = new ArrayList<>();
        one.datasets().list().forEach(dataset -> told.add(dataset.toString()));
        one.registers().panden(pand -> told.add(pand.toString()));
        one.registers().indelingen().forEach(indeling -> told.add(indeling.toString()));
        one.people().bewoning(people -> told.add(people.adres() + people.wozWaarde() + people.inkomensklasse()));
        one.blocks().list().forEach(block -> told.add(block.step() + " " + block.content().length));
        one.plans().list().forEach(head -> {
            told.add(head.toString());
            told.add(java.util.Arrays.toString(
                    one.plans().origin(head.id()).orElseThrow().bytes()));
            told.addAll(one.plans().entries(head.id()).stream()
                    .map(PlanEntry::toString)
                    .toList());
            one.plans()
                    .states(head.id())
                    .forEach((number, state) -> told.add(number + state.digest() + state.change()[0]));
            for (int revision : one.plans().snapshots(head.id()))
                for (PlanSnapshot snapshot : one.plans().snapshots(head.id(), revision))
                    told.add(snapshot.kind() + snapshot.digest() + snapshot.bytes().length);
        });
        one.accounts().list().forEach(account -> told.add(account.toString()));
        one.tokens().list("jan").forEach(token -> told.add(token.toString()));
        one.divisions().list().forEach(division -> {
            told.add(division.toString());
            told.add(one.packages().find(division.id()).orElseThrow().toString());
            one.packages().read(division.id(), temporary.resolve("gelezen.zip"));
        });
        told.add(one.datasets().servedVersion()
                + one.audit().head()
                + one.audit().check(List.of()));
        return told;
    }

    @Test
    void restoredStore_givesTheSame_andGoesOn() throws Exception {
        List<String> before = told(store);
        Path file = backup();
        assertThat(StoreBackup.verify(file)).containsEntry("noot", "7");
        try (Store other = Store.open(database(), StoreContract.CLOCK, KEYS)) {
            other.backup().restore(file, false);
            assertThat(told(other)).isEqualTo(before);
            assertThat(other.plans()
                            .create(new PlanLog.Head(0, "Nieuw", "2025", "1", "jan", TIME), Plans.ORIGIN, List.of())
                            .id())
                    .isGreaterThan(plan);
            Samples.publish(other, Samples.draft(DatasetKind.BAG, "9902", "", "b"), List.of(Samples.pand(3, 1970)));
            assertThatThrownBy(() -> other.backup().restore(file, false))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("niet leeg");
            other.backup().restore(file, true);
            assertThat(told(other)).isEqualTo(before);
        }
        JdbcConnectionPool embedded = JdbcConnectionPool.create("jdbc:h2:file:" + temporary.resolve("h2"), "sa", "");
        try (Store other = Store.open(embedded, StoreContract.CLOCK, KEYS)) {
            other.backup().restore(file, false);
            assertThat(told(other)).isEqualTo(before);
        } finally {
            embedded.dispose();
        }
    }

    @Test
    void backupWhileOthersEdit_isOfOneMoment() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<Integer> last = editor.submit(() -> {
            int number = 3;
            while (!enough.get()) {
                append(++number);
                begun.countDown();
            }
            return number;
        });
        Path file;
        try {
            begun.await();
            file = backup();
        } finally {
            enough.set(true);
            editor.shutdown();
        }
        int all = last.get();
        try (Store other = Store.open(database(), StoreContract.CLOCK, KEYS)) {
            other.backup().restore(file, false);
            List<PlanEntry> entries = other.plans().entries(plan);
            assertThat(entries).hasSizeBetween(4, all);
            assertThat(entries).isEqualTo(store.plans().entries(plan).subList(0, entries.size()));
            // the chain ends where the log does
            assertThat(other.audit().check(List.of()).toString()).isEqualTo(check(other));
        }
    }

    private static String check(Store one) {
        return one.audit().check(List.of(one.audit().head())).toString();
    }

    @Test
    void damagedBackup_andAnotherKey_areRefused_andChangeNothing() throws Exception {
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        List<String> before = told(store);
        int refused = 0;
        for (int i = 1; i < 10; i++) {
            byte[] damaged = bytes.clone();
            damaged[bytes.length * i / 10] ^= 0x55;
            Path copy = Files.write(temporary.resolve("stuk" + i), damaged);
            Throwable failure = catchThrowable(() -> store.backup().restore(copy, true));
            if (failure != null) refused++;
            if (failure != null) assertThat(failure).isInstanceOf(StoreFailure.class);
            // a byte that says nothing, such as the time of an entry, may be another
            assertThat(told(store)).isEqualTo(before);
        }
        assertThat(refused).isGreaterThan(5);
        Path cut = Files.write(temporary.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> store.backup().restore(cut, true)).isInstanceOf(StoreFailure.class);
        assertThat(told(store)).isEqualTo(before);
        PersonalKeys others = PersonalKeys.given("een ander geheim van ten minste 32 tekens");
        try (Store other = Store.open(database(), StoreContract.CLOCK, others)) {
            assertThatThrownBy(() -> other.backup().restore(file, false))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("verzegeld met sleutel");
            assertThat(other.plans().list()).isEmpty();
        }
    }
}
