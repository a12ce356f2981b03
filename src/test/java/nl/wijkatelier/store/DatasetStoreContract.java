package nl.wijkatelier.store;

import static nl.wijkatelier.store.Samples.draft;
import static nl.wijkatelier.store.Samples.fill;
import static nl.wijkatelier.store.Samples.inGemeente;
import static nl.wijkatelier.store.Samples.lig;
import static nl.wijkatelier.store.Samples.ligplaats;
import static nl.wijkatelier.store.Samples.num;
import static nl.wijkatelier.store.Samples.nummer;
import static nl.wijkatelier.store.Samples.opr;
import static nl.wijkatelier.store.Samples.pand;
import static nl.wijkatelier.store.Samples.perceel;
import static nl.wijkatelier.store.Samples.pnd;
import static nl.wijkatelier.store.Samples.publish;
import static nl.wijkatelier.store.Samples.registratie;
import static nl.wijkatelier.store.Samples.square;
import static nl.wijkatelier.store.Samples.surroundings;
import static nl.wijkatelier.store.Samples.vbo;
import static nl.wijkatelier.store.Samples.verblijfsobject;
import static nl.wijkatelier.store.Samples.wegdeel;
import static nl.wijkatelier.store.Samples.woonplaats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.DatasetStore.StoredProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, whichever database is behind it. */
abstract class DatasetStoreContract {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    Store store;

    /** An empty database, new for each test. */
    abstract DataSource database() throws Exception;

    /** Removes the database of the test. */
    abstract void drop() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(database(), CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        try {
            if (store != null) store.close();
        } finally {
            drop();
        }
    }

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
        publish(store, draft(DatasetKind.BAG, "9902", "", "c"), List.of(pand(7, 1990)));
        Dataset second = publish(store, draft(DatasetKind.BAG, "9901", "", "b"), List.of(pand(3, 1970)));

        assertThat(panden())
                .extracting(pand -> pand.registratie().identificatie())
                .containsExactly(pnd(7), pnd(3));
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(store.datasets().find(first.id()).orElseThrow().status()).isEqualTo(Dataset.Status.VERVANGEN);
        assertThat(store.datasets().find(first.id()).orElseThrow().bewaard()).containsEntry("Pand", 2L);
    }

    @Test
    void publish_replacedVersion_losesItsRows() throws Exception {
        publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950), pand(2, 1960)));
        publish(store, draft(DatasetKind.BAG, "9901", "", "b"), List.of(pand(3, 1970)));
        store.close();
        assertThat(rows()).isEqualTo(1);
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
    void panden_comeBackAsTheyWentIn_currentAndStandingOnly() {
        Pand old = new Pand(
                registratie(pnd(2), BagStatus.PAND_IN_GEBRUIK, 1, LocalDate.of(2020, 1, 1)), 1900, square(0, 0));
        Pand current = new Pand(registratie(pnd(2), BagStatus.PAND_BUITEN_GEBRUIK, 2, null), 1900, square(0, 0));
        Pand endsLater = new Pand(
                registratie(pnd(1), BagStatus.PAND_IN_GEBRUIK, 1, TODAY.plusDays(1)),
                Pand.BOUWJAAR_ONBEKEND,
                square(30, 0));
        Pand demolished = new Pand(registratie(pnd(3), BagStatus.PAND_GESLOOPT), 1900, square(60, 0));
        publish(store, draft(DatasetKind.BAG), List.of(old, current, endsLater, demolished));
        assertThat(panden()).containsExactly(endsLater, current);
    }

    @Test
    void adres_hoofdadres_isPutTogether() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(pand(1, 1955), pand(2, 1931), pand(3, Pand.BOUWJAAR_ONBEKEND), nummer(1)));
        objects.add(verblijfsobject(1, num(1), List.of(), pnd(3), pnd(1), pnd(2)));
        publish(store, draft(DatasetKind.BAG), objects);
        Adres adres = adressen().get(0);
        assertThat(adressen()).hasSize(1);
        assertThat(adres.nummeraanduiding()).isEqualTo(num(1));
        assertThat(adres.object()).isEqualTo(vbo(1));
        assertThat(adres.hoofdadres()).isTrue();
        assertThat(adres.openbareRuimte()).isEqualTo("Tulpenkade");
        assertThat(adres.huisletter()).isEqualTo("a");
        assertThat(adres.woonplaats()).isEqualTo("Zandwijk");
        assertThat(adres.gemeente()).isEqualTo("GM9901");
        assertThat(adres.bouwjaar()).isEqualTo(1931);
        assertThat(adres.oppervlakte()).isEqualTo(81);
        assertThat(adres.woning()).isTrue();
        assertThat(adres.x()).isEqualTo(100_025);
        assertThat(adres.y()).isEqualTo(480_005);
    }

    @Test
    void adres_nevenadres_isAnAddressOfItsOwnThatCountsNoDwelling() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(pand(1, 1955), nummer(1), nummer(2)));
        objects.add(verblijfsobject(1, num(2), List.of(num(1)), pnd(1)));
        publish(store, draft(DatasetKind.BAG), objects);
        assertThat(adressen())
                .extracting(Adres::nummeraanduiding, Adres::hoofdadres, Adres::object, Adres::woning, Adres::bouwjaar)
                .containsExactly(tuple(num(1), false, vbo(1), false, 1955), tuple(num(2), true, vbo(1), true, 1955));
    }

    @Test
    void adres_ligplaats_liesInsideItsOutlineAndHasNoUse() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(nummer(1, AdresseerbaarObject.LIGPLAATS, Samples.STRAAT, null), ligplaats(1, num(1))));
        publish(store, draft(DatasetKind.BAG), objects);
        Adres adres = adressen().get(0);
        assertThat(adres.object()).isEqualTo(lig(1));
        assertThat(adres.soort()).isEqualTo(AdresseerbaarObject.LIGPLAATS);
        assertThat(adres.gebruiksdoelen()).isEmpty();
        assertThat(adres.oppervlakte()).isNull();
        assertThat(adres.x()).isBetween(100_020.0, 100_030.0);
        assertThat(adres.y()).isBetween(480_100.0, 480_110.0);
    }

    @Test
    void adres_numberWithOwnWoonplaats_goesBeforeThatOfTheStreet() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(woonplaats("9002", "Duinoord"), inGemeente("9002", "9902"), pand(1, 1955)));
        objects.add(nummer(1, AdresseerbaarObject.VERBLIJFSOBJECT, Samples.STRAAT, "9002"));
        objects.add(verblijfsobject(1, num(1), List.of(), pnd(1)));
        publish(store, draft(DatasetKind.BAG), objects);
        assertThat(adressen())
                .extracting(Adres::woonplaatscode, Adres::woonplaats, Adres::gemeente)
                .containsExactly(tuple("9002", "Duinoord", "GM9902"));
    }

    @Test
    void adres_objectNotInUse_givesNoAddressAndNoProblem() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(pand(1, 1955), nummer(1)));
        objects.add(verblijfsobject(1, BagStatus.VERBLIJFSOBJECT_GEVORMD, num(1), List.of(), pnd(1)));
        Dataset published = publish(store, draft(DatasetKind.BAG), objects);
        assertThat(adressen()).isEmpty();
        assertThat(codes(published)).isEmpty();
    }

    @Test
    void adres_partsMissing_areReportedOneByOne() {
        List<RegisterObject> objects = new ArrayList<>(surroundings());
        objects.addAll(List.of(
                nummer(1, AdresseerbaarObject.VERBLIJFSOBJECT, opr(9), null),
                nummer(2),
                nummer(3, AdresseerbaarObject.VERBLIJFSOBJECT, Samples.STRAAT, "9009"),
                nummer(4)));
        objects.add(verblijfsobject(1, num(1), List.of()));
        objects.add(verblijfsobject(2, num(8), List.of()));
        objects.add(verblijfsobject(3, num(3), List.of(), pnd(5)));
        objects.add(verblijfsobject(4, num(2), List.of(num(7))));
        objects.add(verblijfsobject(5, num(2), List.of()));
        Dataset published = publish(store, draft(DatasetKind.BAG), objects);
        assertThat(adressen())
                .extracting(Adres::nummeraanduiding, Adres::object, Adres::woonplaats, Adres::gemeente)
                .containsExactly(
                        tuple(num(2), vbo(4), "Zandwijk", "GM9901"), tuple(num(3), vbo(3), "9009", (String) null));
        assertThat(codes(published))
                .containsExactly(
                        "KOPPEL_OPENBARE_RUIMTE_ONTBREEKT " + vbo(1),
                        "KOPPEL_NUMMERAANDUIDING_ONTBREEKT " + vbo(2),
                        "KOPPEL_PAND_ONTBREEKT " + vbo(3),
                        "KOPPEL_WOONPLAATS_ONTBREEKT 9009",
                        "KOPPEL_GEMEENTE_ONTBREEKT 9009",
                        "KOPPEL_ADRES_DUBBEL " + vbo(5),
                        "KOPPEL_NUMMERAANDUIDING_ONTBREEKT " + vbo(4),
                        "KOPPEL_NUMMERAANDUIDING_ZONDER_OBJECT " + num(4));
    }

    @Test
    void adres_deliveryOfOneObjectType_makesNoAddressesAndSaysSo() {
        Dataset numbers = publish(store, draft(DatasetKind.BAG), List.of(nummer(1)));
        assertThat(codes(numbers)).containsExactly("KOPPEL_ONVOLLEDIGE_LEVERING null");
        Dataset panden = publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1955)));
        assertThat(codes(panden)).isEmpty();
    }

    @Test
    void bgt_currentVersionsOfTheTypesAskedFor() {
        BgtObject road = wegdeel("b", null);
        BgtObject first = wegdeel("a", TODAY.plusDays(1));
        publish(store, draft(DatasetKind.BGT), List.of(road, first, wegdeel("c", TODAY)));
        List<BgtObject> read = new ArrayList<>();
        store.registers().bgt(EnumSet.of(BgtType.WEGDEEL, BgtType.PAND), read::add);
        assertThat(read).containsExactly(first, road);
        store.registers().bgt(Set.of(BgtType.PAND), object -> {
            throw new AssertionError(object.lokaalId());
        });
    }

    @Test
    void percelen_comeBackAsTheyWentIn() {
        List<Perceel> percelen = List.of(perceel("10", 1, 0), perceel("2", 2, 10));
        publish(store, draft(DatasetKind.BRK), percelen);
        List<Perceel> read = new ArrayList<>();
        store.registers().percelen(read::add);
        assertThat(read).containsExactlyElementsOf(percelen);
    }

    @Test
    void indelingen_oldestFirst_gebiedenOfOneYearTogether() {
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2024", "a"), areas(2024, "9901", 0));
        publish(store, draft(DatasetKind.GEBIEDEN, "9902", "2024", "b"), areas(2024, "9902", 40));
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2023", "c"), areas(2023, "9901", 0));
        assertThat(store.registers().indelingen())
                .extracting(
                        indeling -> indeling.jaar() + " " + indeling.gemeenten().size() + " " + indeling.buurten())
                .hasSize(2)
                .satisfies(texts -> assertThat(texts.get(0)).startsWith("2023 1 "))
                .satisfies(texts -> assertThat(texts.get(1)).startsWith("2024 2 "));
        Area buurt = store.registers().indelingen().get(0).buurten().get(0);
        assertThat(buurt).isEqualTo(areas(2023, "9901", 0).get(2));
    }

    @Test
    void kerncijfers_keepTypedMissingValues() {
        AreaCode code = AreaCode.of("BU99010000");
        List<Kerncijfer> figures = List.of(
                new Kerncijfer(2024, 2, code, "aantal_inwoners", new Value.Number(125, 123, 127)),
                new Kerncijfer(2024, 2, code, "gemiddelde_woz", Value.missing(Value.Reason.SECRET)));
        publish(store, draft(DatasetKind.KERNCIJFERS, "NLD", "2024/2", "a"), figures);
        List<Kerncijfer> read = new ArrayList<>();
        store.registers().kerncijfers(read::add);
        assertThat(read).containsExactlyElementsOf(figures);
    }

    @Test
    void bewoning_comesBackAsItWentIn() {
        Bewoning known = new Bewoning(num(1), 1, 0, 2, 0, 0, 3, 350_000, 4);
        Bewoning vacant = new Bewoning(num(2), 0, 0, 0, 0, 0, 0, null, null);
        publish(store, draft(DatasetKind.PERSONEN), List.of(vacant, known));
        List<Bewoning> read = new ArrayList<>();
        store.people().bewoning(read::add);
        assertThat(read).containsExactly(known, vacant);
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
    void bounds_areThoseOfCurrentPandenAdressenAndAreas() {
        assertThat(store.registers().bounds()).isNull();
        publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950), pand(3, 1960)));
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2024", "a"), areas(2024, "9901", 0));
        assertThat(store.registers().bounds()).containsExactly(100_000, 480_000, 100_070, 480_010);
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

    private List<Pand> panden() {
        List<Pand> panden = new ArrayList<>();
        store.registers().panden(panden::add);
        return panden;
    }

    private List<Adres> adressen() {
        List<Adres> adressen = new ArrayList<>();
        store.registers().adressen(adressen::add);
        return adressen;
    }

    private List<String> codes(Dataset dataset) {
        List<String> codes = new ArrayList<>();
        store.datasets().problems(dataset.id(), problem -> codes.add(problem.code() + " " + problem.objectId()));
        return codes;
    }

    private static List<Area> areas(int jaar, String gemeente, double dx) {
        AreaCode gm = AreaCode.of("GM" + gemeente);
        AreaCode wk = AreaCode.of("WK" + gemeente + "00");
        return Arrays.asList(
                new Area(jaar, gm, "Zandwijk", null, false, Samples.area(dx, 0)),
                new Area(jaar, wk, "Centrum", gm, false, Samples.area(dx, 0)),
                new Area(jaar, AreaCode.of("BU" + gemeente + "0001"), "Plas", wk, true, Samples.area(dx, 0)));
    }

    private static Problem problem(int n) {
        return new Problem(
                StoreProblem.STORE_RECORD_REFUSED,
                "Pand",
                Integer.toString(n),
                "a.zip!b.xml:" + n,
                "ring niet gesloten",
                Samples.wkt("POINT Z (100000 480000 3)"));
    }

    /** Rows of register objects in the database, served or not. */
    private long rows() throws Exception {
        long rows = 0;
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            for (BulkTable<?> table : Tables.ALL)
                try (var count = statement.executeQuery("select count(*) from " + table.qualified())) {
                    count.next();
                    rows += count.getLong(1);
                }
        }
        return rows;
    }

    /** The database of the running test. */
    abstract DataSource source();
}
