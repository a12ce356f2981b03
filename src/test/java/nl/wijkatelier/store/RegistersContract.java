package nl.wijkatelier.store;

import static nl.wijkatelier.store.Samples.draft;
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
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.land.Cell;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
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
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** What every store hands out of the registers, besides what it does with dataset versions. */
abstract class RegistersContract extends DatasetStoreContract {
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
    void woonplaatsen_comeBackAsTheyWentIn_currentOnly() {
        Woonplaats one = woonplaats("9001", "Zandwijk");
        Woonplaats gone =
                new Woonplaats(registratie("9002", BagStatus.WOONPLAATS_INGETROKKEN), "Duinoord", one.geometrie());
        publish(store, draft(DatasetKind.BAG), List.of(one, gone));
        List<Woonplaats> read = new ArrayList<>();
        store.registers().woonplaatsen(read::add);
        assertThat(read).containsExactly(one);
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
        LocalDate day = draft(DatasetKind.BGT).peildatum();
        BgtObject first = wegdeel("a", day.plusDays(1));
        publish(store, draft(DatasetKind.BGT), List.of(road, first, wegdeel("c", day)));
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
    void aPartOfTheLand_isWhatReachesIntoItsSquareKilometres_inTheSameOrder() {
        List<RegisterObject> bag = new ArrayList<>(surroundings());
        bag.addAll(List.of(nummer(1), nummer(2), nummer(55)));
        bag.add(standing(1, square(0, 0)));
        bag.add(standing(2, square(995, 0)));
        bag.add(standing(3, square(1000.5, 0)));
        bag.add(standing(4, square(0, 995)));
        bag.add(verblijfsobject(55, num(55), List.of()));
        bag.add(verblijfsobject(1, num(1), List.of()));
        publish(store, draft(DatasetKind.BAG), bag);
        publish(
                store,
                draft(DatasetKind.BRK),
                List.of(perceel("1", 1, 0), perceel("2", 2, 1200), perceel("3", 3, 995)));
        publish(store, draft(DatasetKind.BGT), List.of(wegdeel("b", null)));
        Land first = Land.of(List.of(new Cell(100, 480)));
        Land second = Land.of(List.of(new Cell(101, 480)));
        Land both = Land.of(List.of(new Cell(101, 480), new Cell(100, 480)));
        Land between = Land.of(List.of(new Cell(99, 480), new Cell(103, 482)));
        assertThat(panden(first)).containsExactly(pnd(1), pnd(2), pnd(4));
        assertThat(panden(second)).containsExactly(pnd(2), pnd(3));
        assertThat(panden(both)).containsExactly(pnd(1), pnd(2), pnd(3), pnd(4));
        assertThat(panden(Land.WHOLE)).containsExactly(pnd(1), pnd(2), pnd(3), pnd(4));
        assertThat(panden(between)).isEmpty();
        assertThat(panden(Land.of(List.of()))).isEmpty();
        assertThat(percelen(first)).containsExactly("1", "3");
        assertThat(percelen(second)).containsExactly("2", "3");
        assertThat(adressen(first)).containsExactly(num(1));
        assertThat(adressen(second)).containsExactly(num(55));
        assertThat(surfaces(first)).containsExactly("b");
        assertThat(surfaces(second)).isEmpty();
    }

    private static Pand standing(int n, Polygon land) {
        return new Pand(registratie(pnd(n), BagStatus.PAND_IN_GEBRUIK), 1950, land);
    }

    private List<String> panden(Land land) {
        List<String> ids = new ArrayList<>();
        store.registers().panden(land, pand -> ids.add(pand.registratie().identificatie()));
        return ids;
    }

    private List<String> percelen(Land land) {
        List<String> ids = new ArrayList<>();
        store.registers().percelen(land, perceel -> ids.add(perceel.identificatie()));
        return ids;
    }

    private List<String> adressen(Land land) {
        List<String> ids = new ArrayList<>();
        store.registers().adressen(land, adres -> ids.add(adres.nummeraanduiding()));
        return ids;
    }

    private List<String> surfaces(Land land) {
        List<String> ids = new ArrayList<>();
        store.registers().bgt(land, Set.of(BgtType.WEGDEEL), object -> ids.add(object.lokaalId()));
        return ids;
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
    void bounds_areThoseOfCurrentPandenAdressenAndAreas() {
        assertThat(store.registers().bounds()).isNull();
        publish(store, draft(DatasetKind.BAG), List.of(pand(1, 1950), pand(3, 1960)));
        publish(store, draft(DatasetKind.GEBIEDEN, "9901", "2024", "a"), areas(2024, "9901", 0));
        assertThat(store.registers().bounds()).containsExactly(100_000, 480_000, 100_070, 480_010);
    }
}
