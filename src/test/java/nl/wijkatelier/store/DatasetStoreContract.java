package nl.wijkatelier.store;

import static nl.wijkatelier.store.Samples.draft;
import static nl.wijkatelier.store.Samples.fill;
import static nl.wijkatelier.store.Samples.pand;
import static nl.wijkatelier.store.Samples.pnd;
import static nl.wijkatelier.store.Samples.publish;
import static nl.wijkatelier.store.Samples.wegdeel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.DatasetStore.StoredProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import org.junit.jupiter.api.Test;

/** What every store does with dataset versions and problems, whichever database is behind it. */
abstract class DatasetStoreContract extends StoreContract {
    @Test
    void load_beforePublication_isNotServed() {
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            fill(load, List.of(pand(1, 1950)));
            assertThat(panden()).isEmpty();
            assertThat(store.datasets().list()).extracting(Dataset::status).containsExactly(Dataset.Status.LADEN);
            String before = store.datasets().servedVersion();
            load.publish(Map.of("Pand", 1L));
            assertThat(panden()).hasSize(1);
            assertThat(store.datasets().servedVersion()).isNotEqualTo(before);
        }
    }

    @Test
    void load_closedWithoutPublication_leavesNothing() throws Exception {
        String before = store.datasets().servedVersion();
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            fill(load, List.of(pand(1, 1950)));
            load.problem(problem(1));
        }
        assertThat(store.datasets().list()).isEmpty();
        assertThat(store.datasets().servedVersion()).isEqualTo(before);
        assertThat(rows()).isEqualTo(0);
    }

    @Test
    void load_closedWithOpenInlet_leavesNothing() throws Exception {
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            load.inlet().accept(pand(1, 1950));
        }
        assertThat(rows()).isEqualTo(0);
    }

    @Test
    void publish_withOpenInlet_isRefused() {
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            load.inlet().accept(pand(1, 1950));
            assertThatThrownBy(() -> load.publish(Map.of())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void accept_objectOfAnotherKind_isRefused() {
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BGT));
                DatasetLoad.Inlet inlet = load.inlet()) {
            assertThatThrownBy(() -> inlet.accept(pand(1, 1950)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bag_pand");
        }
    }

    @Test
    void publish_secondOfSameLand_replacesTheFirstAndKeepsItInTheCatalogue() {
        Dataset first = publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950), pand(2, 1960)));
        Dataset second = publish(store, draft(DatasetKind.BAG, "9901", "", "b"), List.of(pand(3, 1970)));

        assertThat(panden())
                .extracting(pand -> pand.registratie().identificatie())
                .containsExactly(pnd(3));
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(store.datasets().find(first.id()).orElseThrow().status()).isEqualTo(Dataset.Status.VERVANGEN);
        assertThat(store.datasets().find(first.id()).orElseThrow().bewaard()).containsEntry("Pand", 2L);
    }

    @Test
    void publish_replacedVersion_keepsItsRowsUntilTheNextReplacesItToo() throws Exception {
        publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950), pand(2, 1960)));
        publish(store, draft(DatasetKind.BAG, "9901", "", "b"), List.of(pand(3, 1970)));
        assertThat(rows()).isEqualTo(3);
        publish(store, draft(DatasetKind.BAG, "9901", "", "c"), List.of(pand(4, 1970)));
        store.close();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void publish_otherPeriodOrKind_leavesServed() {
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2023", "a"), List.of());
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2024", "b"), List.of());
        publish(store, draft(DatasetKind.BGT), List.of());
        assertThat(store.datasets().list())
                .extracting(Dataset::status)
                .containsExactly(Dataset.Status.ZICHTBAAR, Dataset.Status.ZICHTBAAR, Dataset.Status.ZICHTBAAR);
    }

    @Test
    void dataset_remembersWhatWasToldAndCounted() {
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            fill(load, List.of(pand(1, 1950), pand(2, 1960)));
            load.problem(problem(1));
            load.problem(new Problem(StoreProblem.KOPPEL_PAND_ONTBREEKT, "Pand", "1", "x", "notice", null));
            Dataset published = load.publish(Map.of("Pand", 3L));
            assertThat(store.datasets().find(published.id())).contains(published);
            assertThat(published.draft()).isEqualTo(draft(DatasetKind.BAG));
            assertThat(published.gelezen()).isEqualTo(Map.of("Pand", 3L));
            assertThat(published.bewaard()).isEqualTo(Map.of("Pand", 2L));
            assertThat(published.afgekeurd()).isEqualTo(Map.of("STORE_RECORD_REFUSED", 1L));
            assertThat(published.gestart()).isEqualTo(CLOCK.instant());
            assertThat(published.duur()).isZero();
        }
    }

    @Test
    void findSame_sameFiles_findsOnlyTheServedVersion() {
        assertThat(store.datasets().findSame(draft(DatasetKind.BAG))).isEmpty();
        Dataset first = publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950)));
        assertThat(store.datasets().findSame(draft(DatasetKind.BAG))).contains(first);
        assertThat(store.datasets().findSame(draft(DatasetKind.BAG, "9901", "", "b")))
                .isEmpty();
        assertThat(store.datasets().findSame(draft(DatasetKind.BGT))).isEmpty();
        publish(store, draft(DatasetKind.BAG, "9901", "", "b"), List.of(pand(1, 1950)));
        assertThat(store.datasets().findSame(draft(DatasetKind.BAG))).isEmpty();
    }

    @Test
    void problems_comeBackInOrderWithPlaceAndGeometry() {
        Dataset published;
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            for (int i = 0; i < 1234; i++) load.problem(problem(i));
            published = load.publish(Map.of());
        }
        List<StoredProblem> problems = new ArrayList<>();
        store.datasets().problems(published.id(), problems::add);
        assertThat(problems).hasSize(1234);
        assertThat(problems)
                .extracting(StoredProblem::objectId)
                .startsWith("0", "1", "2")
                .endsWith("1233");
        StoredProblem first = problems.get(0);
        assertThat(first.code()).isEqualTo("STORE_RECORD_REFUSED");
        assertThat(first.place()).isEqualTo("a.zip!b.xml:0");
        assertThat(first.geometrie().toText()).isEqualTo("POINT (100000 480000)");
    }

    @Test
    void problems_beyondTenThousandOfACode_areCountedOnly() {
        Dataset published;
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            for (int i = 0; i < 10_050; i++) load.problem(problem(i));
            published = load.publish(Map.of());
        }
        int[] kept = new int[1];
        store.datasets().problems(published.id(), problem -> kept[0]++);
        assertThat(kept[0]).isEqualTo(10_000);
        assertThat(published.afgekeurd()).containsEntry("STORE_RECORD_REFUSED", 10_050L);
    }

    @Test
    void inlets_ofSeveralThreads_readInTheSameOrderAsOne() throws Exception {
        List<Pand> panden =
                IntStream.range(0, 6000).mapToObj(n -> pand(n, 1900 + n % 100)).toList();
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Callable<Object>> work = IntStream.range(0, 3)
                    .mapToObj(part -> Executors.callable(() -> fill(
                            load,
                            IntStream.range(0, 6000)
                                    .filter(n -> n % 3 == part)
                                    .mapToObj(panden::get)
                                    .toList())))
                    .toList();
            for (var done : threads.invokeAll(work)) done.get();
            threads.shutdown();
            load.publish(Map.of());
        }
        assertThat(panden()).containsExactlyElementsOf(panden);
    }

    @Test
    void accept_recordThatTheDatabaseRefuses_costsThatRecordOnly() {
        String tooLong = "x".repeat(200);
        BgtObject wrong = wegdeel(tooLong, null);
        Dataset published =
                publish(store, draft(DatasetKind.BGT), List.of(wegdeel("a", null), wrong, wegdeel("c", null)));
        assertThat(published.bewaard()).isEqualTo(Map.of("wegdeel", 2L));
        assertThat(published.afgekeurd()).isEqualTo(Map.of("STORE_RECORD_REFUSED", 1L));
    }

    @Test
    void clean_nothingLeftBehind_removesNothing() {
        publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950)));
        try (DatasetLoad load = store.datasets().begin(draft(DatasetKind.BAG))) {
            assertThat(store.datasets().clean()).isZero();
            fill(load, List.of(pand(2, 1950)));
        }
        assertThat(panden()).hasSize(1);
    }
}
