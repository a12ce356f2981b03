package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Deliveries of registers that were read wrong once, from file to what is served; the same in both databases. */
abstract class RegisterCasesContract extends StoreContract {
    @Test
    void bag_gemeenteIsThatOfTheStandDate() {
        // The woonplaats went from 0471 to 0472 on 2025-01-01; the extract is of 2024-01-08.
        bag(null, "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0471");
    }

    @Test
    void bag_peildatumGoesBeforeTheStandDate() {
        bag(LocalDate.of(2012, 6, 1), "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0470");
        bag(LocalDate.of(2025, 1, 1), "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0472");
    }

    @Test
    void bag_realRelationFile_gemeenteOfItsDay() {
        bag(null, "F05_peildatum_2021-11-14_krijgt_gemeente_2022.zip");
        assertThat(gemeenten()).containsExactly("GM0416");
    }

    @Test
    void bag_futureVoorkomen_countsFromItsBegin() {
        bag(null, "F05_toekomstig_voorkomen_dubbel_actueel.zip");
        assertThat(adressen()).extracting(Adres::openbareRuimte).containsOnly("Oudestraat");
        assertThat(panden()).hasSize(1);
        bag(LocalDate.of(2030, 1, 1), "F05_toekomstig_voorkomen_dubbel_actueel.zip");
        assertThat(adressen()).extracting(Adres::openbareRuimte).isEmpty();
        assertThat(panden()).isEmpty();
    }

    @Test
    void bgt_overlappingTiles_objectsOnce() {
        DatasetImport.Outcome both = read(Source.BGT, null, "F02_bgt_tegel_west.zip", "F02_bgt_tegel_oost.zip");
        assertThat(both.gelezen()).isEqualTo(Map.of("begroeidterreindeel", 60L, "wegdeel", 60L));
        assertThat(both.bewaard()).isEqualTo(Map.of("begroeidterreindeel", 50L, "wegdeel", 50L));
        Set<String> ids = new TreeSet<>();
        List<BgtObject> objects = new ArrayList<>();
        store.registers().bgt(Set.of(BgtType.BEGROEIDTERREINDEEL, BgtType.WEGDEEL), objects::add);
        objects.forEach(object -> ids.add(object.lokaalId()));
        assertThat(ids).hasSameSizeAs(objects);
    }

    @Test
    void bag_zipBesideWhatWasUnpackedFromIt_objectsOnce() {
        DatasetImport.Outcome both = bag(null, "F02_map_met_zip_en_uitgepakt");
        assertThat(panden()).hasSize(10);
        assertThat(both.gelezen()).containsEntry("Pand", 20L);
        assertThat(both.bewaard()).containsEntry("Pand", 10L).containsEntry("GemeenteWoonplaats", 1L);
        assertThat(codes(both.dataset().orElseThrow())).contains("STORE_DUBBEL 0301100000000001");
    }

    @Test
    void bag_voorkomenTwice_once() {
        bag(null, "F02_bag_identiek_voorkomen_dubbel.zip");
        assertThat(panden())
                .extracting(pand -> pand.registratie().identificatie())
                .doesNotHaveDuplicates();
        assertThat(adressen()).extracting(Adres::nummeraanduiding).doesNotHaveDuplicates();
    }

    @Test
    void bag_twoOpenVoorkomens_theOneThatBeganLastIsCurrent() {
        Pand older = pand(1, 1900, null);
        Pand newer = pand(2, 2000, null);
        Pand copy = pand(1, 1900, null);
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(older, newer, copy));
        assertThat(panden()).extracting(Pand::oorspronkelijkBouwjaar).containsExactly(2000);
        assertThat(dataset.bewaard()).containsEntry("Pand", 2L);
        assertThat(codes(dataset))
                .contains("STORE_DUBBEL " + Samples.pnd(1), "STORE_MEER_DAN_EEN_ACTUEEL " + Samples.pnd(1));
        store.datasets().problems(dataset.id(), problem -> {
            if (problem.code().equals("STORE_MEER_DAN_EEN_ACTUEEL"))
                assertThat(problem.reason())
                        .contains("voorkomen 1 (vanaf 2010-01-01) en voorkomen 2 (vanaf 2011-01-01)")
                        .contains("de laatste is aangehouden");
        });
    }

    @Test
    void bag_sameVoorkomenOpenAndEnded_theEndIsKnown() {
        Pand open = pand(1, 1900, null);
        Pand ended = pand(1, 1900, LocalDate.of(2011, 1, 1));
        Pand next = pand(2, 2000, null);
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(open, ended, next));
        assertThat(panden()).extracting(Pand::oorspronkelijkBouwjaar).containsExactly(2000);
        assertThat(codes(dataset)).contains("STORE_DUBBEL " + Samples.pnd(1));
        assertThat(codes(dataset)).noneMatch(code -> code.startsWith("STORE_MEER_DAN_EEN_ACTUEEL"));
    }

    /** Copies of a version begin on one day; two that bear one number and do not are two versions. */
    @Test
    void bag_oneNumberTwoBegins_areTwoVersions() {
        Pand ended = new Pand(
                Samples.registratie(Samples.pnd(1), BagStatus.PAND_IN_GEBRUIK, 1, LocalDate.of(2011, 1, 1)),
                1900,
                Samples.square(0, 0));
        BagRegistratie first = ended.registratie();
        Voorkomen later = new Voorkomen(
                1,
                LocalDate.of(2011, 1, 1),
                null,
                first.voorkomen().tijdstipRegistratie().plusYears(1),
                null,
                null);
        Pand open = new Pand(
                new BagRegistratie(
                        first.identificatie(),
                        first.status(),
                        first.geconstateerd(),
                        first.documentdatum(),
                        first.documentnummer(),
                        later),
                2000,
                Samples.square(0, 0));
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(ended, open));
        assertThat(panden()).extracting(Pand::oorspronkelijkBouwjaar).containsExactly(2000);
        assertThat(codes(dataset)).isEmpty();
    }

    /** Tiles of two days: the older one does not know yet that the version has ended. */
    @Test
    void bgt_endedInOneTile_openInAnother_hasEnded(@TempDir Path folder) throws IOException {
        String open = road("G0301.a", "2016-01-01T00:00:00.000", "");
        String ended = road(
                "G0301.a",
                "2016-01-01T00:00:00.000",
                "<i:eindRegistratie>2020-01-01T00:00:00.000"
                        + "</i:eindRegistratie><c:terminationDate>2020-01-01</c:terminationDate>");
        String changed = road("G0301.b", "2016-01-01T00:00:00.000", "");
        String former = road(
                "G0301.b",
                "2016-01-01T00:00:00.000",
                "<i:eindRegistratie>2019-01-01T00:00:00.000" + "</i:eindRegistratie>");
        String newer = road("G0301.b", "2019-01-01T00:00:00.000", "");
        String stays = road("G0301.c", "2016-01-01T00:00:00.000", "");
        for (boolean endFirst : new boolean[] {false, true}) {
            Path one = tile(folder, endFirst ? "b.gml" : "a.gml", open + changed + stays + (endFirst ? " " : ""));
            Path two = tile(folder, endFirst ? "a.gml" : "b.gml", ended + former + newer);
            DatasetImport.Outcome outcome = read(Source.BGT, LocalDate.of(2024, 1, 1), List.of(one, two));
            List<String> served = new ArrayList<>();
            store.registers()
                    .bgt(
                            Set.of(BgtType.WEGDEEL),
                            object -> served.add(object.lokaalId() + " " + object.tijdstipRegistratie()));
            assertThat(served).containsExactly("G0301.b 2019-01-01T00:00", "G0301.c 2016-01-01T00:00");
            assertThat(outcome.bewaard()).isEqualTo(Map.of("wegdeel", 2L));
            assertThat(codes(outcome.dataset().orElseThrow()))
                    .containsExactlyInAnyOrder("STORE_DUBBEL G0301.a", "STORE_DUBBEL G0301.b");
            Files.delete(one);
            Files.delete(two);
        }
    }

    @Test
    void brk_perceelThatHoldsNoMore_inAnotherFile_isGone() {
        Perceel perceel = Samples.perceel("1", 2298, 0);
        Perceel other = Samples.perceel("2", 2299, 20);
        Dataset dataset;
        try (DatasetLoad load = store.datasets().begin(Samples.draft(DatasetKind.BRK))) {
            try (DatasetLoad.Inlet inlet = load.inlet()) {
                inlet.accept(perceel);
                inlet.accept(other);
                inlet.ended(new DatasetLoad.Ended(null, "Perceel", perceel.identificatie(), perceel.beginGeldigheid()));
                inlet.ended(new DatasetLoad.Ended(null, "Perceel", "afwezig", perceel.beginGeldigheid()));
            }
            dataset = load.publish(Map.of());
        }
        List<Perceel> percelen = new ArrayList<>();
        store.registers().percelen(percelen::add);
        assertThat(percelen).extracting(Perceel::identificatie).containsExactly(other.identificatie());
        assertThat(codes(dataset)).containsExactly("STORE_DUBBEL " + perceel.identificatie());
    }

    private static Path tile(Path folder, String name, String members) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "<c:CityModel xmlns:c='http://www.opengis.net/citygml/2.0' xmlns:i='http://www.geostandaarden.nl/imgeo/2.1'"
                        + " xmlns:t='http://www.opengis.net/citygml/transportation/2.0' xmlns:g='http://www.opengis.net/gml'>"
                        + members + "</c:CityModel>");
    }

    private static String road(String id, String registered, String end) {
        int x = 100_000 + 20 * id.charAt(id.length() - 1);
        return "<c:cityObjectMember><t:TrafficArea><c:creationDate>2015-01-01</c:creationDate>" + end
                + "<i:tijdstipRegistratie>" + registered + "</i:tijdstipRegistratie><i:bronhouder>G0301</i:bronhouder>"
                + "<i:identificatie><i:NEN3610ID><i:namespace>NL.IMGeo</i:namespace><i:lokaalID>" + id
                + "</i:lokaalID></i:NEN3610ID></i:identificatie><i:geometrie2dWegdeel><g:Polygon><g:exterior><g:LinearRing>"
                + "<g:posList>%1$d 450000 %2$d 450000 %2$d 450010 %1$d 450000</g:posList>".formatted(x, x + 10)
                + "</g:LinearRing></g:exterior></g:Polygon></i:geometrie2dWegdeel></t:TrafficArea></c:cityObjectMember>";
    }

    @Test
    void bag_manyCopies_allGo() {
        List<Pand> panden = IntStream.range(0, 5_000)
                .mapToObj(n -> Samples.pand(n % 2_400, 1950))
                .toList();
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), panden);
        assertThat(dataset.bewaard()).containsEntry("Pand", 2_400L);
        assertThat(panden()).hasSize(2_400);
    }

    private static Pand pand(int voorkomen, int bouwjaar, LocalDate eind) {
        return new Pand(
                Samples.registratie(Samples.pnd(1), BagStatus.PAND_IN_GEBRUIK, voorkomen, eind),
                bouwjaar,
                Samples.square(0, 0));
    }

    @Test
    void geometryThatADatabaseWouldNotTake_costsThatRecordOnly() {
        Polygon ring = (Polygon) Samples.wkt("POLYGON((100000 480000, 100010 480000, 100000 480000))");
        Polygon inner = (Polygon) Samples.wkt("POLYGON((100000 480000, 100010 480000, 100010 480010, 100000 480000),"
                + "(100002 480001, 100004 480001, 100002 480001))");
        List<Pand> panden = List.of(pandOf(1, ring), Samples.pand(2, 1950), pandOf(3, inner), Samples.pand(4, 1950));
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), panden);
        assertThat(panden()).hasSize(2);
        assertThat(dataset.bewaard()).containsEntry("Pand", 2L);
        assertThat(codes(dataset))
                .containsExactly("STORE_RECORD_REFUSED " + Samples.pnd(1), "STORE_RECORD_REFUSED " + Samples.pnd(3));
        store.datasets()
                .problems(dataset.id(), problem -> assertThat(problem.reason()).isEqualTo("een ring van 3 posities"));
    }

    @Test
    void areaWithAnEmptyPart_costsThatAreaOnly() {
        List<Area> areas = new ArrayList<>(areas(2024, "9901", 0));
        Area buurt = areas.remove(2);
        MultiPolygon parts = buurt.geometrie().getFactory().createMultiPolygon(new Polygon[] {
            Samples.square(0, 0), buurt.geometrie().getFactory().createPolygon()
        });
        areas.add(new Area(2024, buurt.code(), buurt.naam(), buurt.parent(), buurt.water(), parts));
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.GEBIEDEN, "9901", "2024", "a"), areas);
        assertThat(dataset.bewaard()).isEqualTo(Map.of("gemeente", 1L, "wijk", 1L));
        assertThat(codes(dataset)).containsExactly("STORE_RECORD_REFUSED BU99010001");
    }

    private static Pand pandOf(int n, Polygon vlak) {
        return new Pand(Samples.registratie(Samples.pnd(n), BagStatus.PAND_IN_GEBRUIK), 1950, vlak);
    }

    @Test
    void brk_samePerceelTwice_once() {
        Perceel perceel = Samples.perceel("1", 2298, 0);
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BRK), List.of(perceel, perceel));
        List<Perceel> percelen = new ArrayList<>();
        store.registers().percelen(percelen::add);
        assertThat(percelen).hasSize(1);
        assertThat(dataset.bewaard()).containsEntry("Perceel", 1L);
        assertThat(codes(dataset)).containsExactly("STORE_DUBBEL " + perceel.identificatie());
    }

    private DatasetImport.Outcome bag(LocalDate peildatum, String... cases) {
        return read(Source.BAG, peildatum, cases);
    }

    DatasetImport.Outcome read(Source source, LocalDate peildatum, String... cases) {
        return read(
                source,
                peildatum,
                Arrays.stream(cases).map(name -> RealData.path("cases/" + name)).toList());
    }

    private DatasetImport.Outcome read(Source source, LocalDate peildatum, List<Path> files) {
        DeliveryOptions options = new DeliveryOptions(null, peildatum, false, null, 1, false, "test");
        DatasetImport.Asked asked = new DatasetImport.Asked(true, false, replaces -> {});
        return Deliveries.run(source, files, options, asked, store.datasets(), Progress.NONE)
                .get(0);
    }

    private Set<String> gemeenten() {
        Set<String> gemeenten = new TreeSet<>();
        adressen().forEach(adres -> gemeenten.add(String.valueOf(adres.gemeente())));
        return gemeenten;
    }
}
