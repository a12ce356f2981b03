package nl.wijkatelier.store;

import static nl.wijkatelier.store.Samples.draft;
import static nl.wijkatelier.store.Samples.fill;
import static nl.wijkatelier.store.Samples.inGemeente;
import static nl.wijkatelier.store.Samples.pand;
import static nl.wijkatelier.store.Samples.perceel;
import static nl.wijkatelier.store.Samples.publish;
import static nl.wijkatelier.store.Samples.registratie;
import static nl.wijkatelier.store.Samples.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.DatasetStore.Gone;
import nl.wijkatelier.domain.port.LandClaim;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;

/** What a version covers and replaces, and what withdrawing it brings back, whichever database is behind the store. */
abstract class LandContract extends StoreContract {
    private int digest;

    private DatasetDraft of(DatasetKind kind, String periode, LocalDate day, LandClaim land) {
        DatasetDraft one = draft(kind, "levering " + digest, periode, Integer.toHexString(digest++ % 16));
        return new DatasetDraft(
                kind,
                one.gebied(),
                periode,
                day,
                one.bron(),
                one.licentie(),
                one.fictief(),
                one.wie(),
                one.files(),
                land);
    }

    private DatasetDraft of(DatasetKind kind, String... gemeenten) {
        return of(kind, "", null, LandClaim.of(List.of(gemeenten)));
    }

    private DatasetDraft named(DatasetKind kind, String name) {
        DatasetDraft one = of(kind);
        return new DatasetDraft(
                kind,
                name,
                "",
                null,
                one.bron(),
                one.licentie(),
                true,
                one.wie(),
                one.files(),
                LandClaim.NONE.withName());
    }

    /** Dwellings of a gemeente, numbered from 1, each with pand and address. */
    private static List<RegisterObject> town(String gemeente, int from, int to) {
        String place = "8" + gemeente.substring(1);
        List<RegisterObject> town = new ArrayList<>();
        town.add(inGemeente(place, gemeente));
        town.add(Samples.woonplaats(place, "Plaats " + gemeente));
        town.add(new OpenbareRuimte(
                registratie(gemeente + "300000000001", BagStatus.NAAMGEVING_UITGEGEVEN), "Straat", null, "Weg", place));
        for (int n = from; n <= to; n++) {
            String end = "%09d".formatted(n);
            town.add(new Pand(registratie(gemeente + "100" + end, BagStatus.PAND_IN_GEBRUIK), 1950, square(20 * n, 0)));
            town.add(new Nummeraanduiding(
                    registratie(gemeente + "200" + end, BagStatus.NAAMGEVING_UITGEGEVEN),
                    n,
                    null,
                    null,
                    "2161AB",
                    AdresseerbaarObject.VERBLIJFSOBJECT,
                    gemeente + "300000000001",
                    null));
            town.add(new Verblijfsobject(
                    registratie(gemeente + "010" + end, BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK),
                    Set.of(Gebruiksdoel.WOONFUNCTIE),
                    80,
                    gemeente + "200" + end,
                    List.of(),
                    List.of(gemeente + "100" + end),
                    Samples.wkt("POINT(%d 480005)".formatted(100_005 + 20 * n))));
        }
        return town;
    }

    private static List<RegisterObject> both(List<RegisterObject> one, List<RegisterObject> other) {
        List<RegisterObject> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private long dwellings(String gemeente) {
        return adressen().stream()
                .filter(adres -> adres.woning() && adres.gemeente().equals("GM" + gemeente))
                .count();
    }

    private List<Replacement> replaces(DatasetDraft draft, List<? extends RegisterObject> objects) {
        try (DatasetLoad load = store.datasets().begin(draft)) {
            fill(load, objects);
            return load.replaces();
        }
    }

    private Dataset.Status status(Dataset one) {
        return store.datasets().find(one.id()).orElseThrow().status();
    }

    @Test
    void bag_oneGemeente_thenTwo_thenTheCountry_countsEveryDwellingOnce() {
        Dataset a = publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 10));
        assertThat(dwellings("9301")).isEqualTo(10);
        Dataset b = publish(store, of(DatasetKind.BAG, "9301", "9302"), both(town("9301", 1, 10), town("9302", 1, 10)));
        assertThat(dwellings("9301")).isEqualTo(10);
        assertThat(adressen()).hasSize(20);
        LandClaim nld = new LandClaim(false, true, List.of());
        publish(store, of(DatasetKind.BAG, "", null, nld), both(town("9301", 1, 10), town("9302", 1, 10)));
        assertThat(dwellings("9301")).isEqualTo(10);
        assertThat(adressen()).hasSize(20);
        assertThat(panden()).hasSize(20);
        assertThat(status(a)).isEqualTo(Dataset.Status.VERVANGEN);
        assertThat(status(b)).isEqualTo(Dataset.Status.VERVANGEN);
    }

    @Test
    void bag_oneGemeenteOfTwo_replacesThatAndKeepsTheOther() {
        Dataset two =
                publish(store, of(DatasetKind.BAG, "9301", "9302"), both(town("9301", 1, 10), town("9302", 1, 10)));
        DatasetDraft one = of(DatasetKind.BAG, "9301");
        Replacement found = replaces(one, town("9301", 1, 7)).get(0);
        assertThat(found.dataset()).isEqualTo(two.id());
        assertThat(found.counts())
                .contains(
                        new Replacement.Count("Pand", 20, 10, 3, 7),
                        new Replacement.Count("adres", 20, 10, 3, 7),
                        new Replacement.Count("Woonplaats", 2, 1, 0, 1));
        assertThat(adressen()).hasSize(20);
        Dataset published = publish(store, one, town("9301", 1, 7));
        assertThat(dwellings("9301")).isEqualTo(7);
        assertThat(dwellings("9302")).isEqualTo(10);
        assertThat(panden()).hasSize(17);
        assertThat(status(two)).isEqualTo(Dataset.Status.ZICHTBAAR);
        List<Gone> gone = new ArrayList<>();
        store.datasets().gone(published.id(), gone::add);
        assertThat(gone)
                .contains(
                        new Gone(two.id(), "Pand", "9301100000000008"), new Gone(two.id(), "adres", "9301200000000010"))
                .hasSize(6);
        assertThat(store.datasets().standings().get(two.id()).land())
                .containsEntry("9301", 10L)
                .containsEntry("9302", 10L);
        assertThat(store.datasets().standings().get(two.id()).hidden()).containsEntry(published.id(), 21L);
    }

    @Test
    void bag_objectThatMovedToAnotherDelivery_countsOnce() {
        publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 10));
        // after a reorganisation 9303 has some of the objects that 9301 gave out
        List<RegisterObject> moved = new ArrayList<>(town("9301", 9, 10));
        moved.set(0, inGemeente("8301", "9303"));
        publish(store, of(DatasetKind.BAG, "9303"), moved);
        assertThat(adressen()).hasSize(10);
        assertThat(dwellings("9303")).isEqualTo(2);
        assertThat(dwellings("9301")).isEqualTo(8);
    }

    @Test
    void bag_strayObject_takesNothingAway() {
        publish(store, of(DatasetKind.BAG, "9302"), town("9302", 1, 20));
        List<RegisterObject> unnamed = new ArrayList<>(town("9301", 1, 20));
        unnamed.addAll(panden(town("9302", 1, 1)));
        Dataset next = publish(store, of(DatasetKind.BAG), unnamed);
        assertThat(dwellings("9302")).isEqualTo(20);
        assertThat(dwellings("9301")).isEqualTo(20);
        assertThat(panden()).hasSize(40);
        assertThat(strays(next)).containsExactly("1 van 9302, waar er nu 20 zijn; de andere blijven staan");
        assertThat(store.datasets().standings().get(next.id()).land()).isEqualTo(Map.of("9301", 20L));
    }

    @Test
    void bag_unnamedGemeente_isReplacedFromHalfOfWhatIsThere() {
        publish(store, of(DatasetKind.BAG, "9302"), town("9302", 1, 20));
        List<RegisterObject> less = both(town("9301", 1, 5), town("9302", 1, 9));
        assertThat(strays(publish(store, of(DatasetKind.BAG), less))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(dwellings("9302")).isEqualTo(20);
        Dataset half = publish(store, of(DatasetKind.BAG), both(town("9301", 1, 5), town("9302", 1, 10)));
        assertThat(dwellings("9302")).isEqualTo(10);
        assertThat(panden()).hasSize(15);
        assertThat(strays(half)).isEmpty();
        assertThat(store.datasets().standings().get(half.id()).land()).isEqualTo(Map.of("9301", 5L, "9302", 10L));
    }

    @Test
    void bag_pandenOfAnotherGemeente_thatAreCovered_areListed() {
        publish(store, of(DatasetKind.BAG, "9302"), town("9302", 1, 4));
        List<RegisterObject> unnamed = new ArrayList<>(town("9301", 1, 2));
        unnamed.addAll(panden(town("9302", 1, 3)));
        Dataset next = publish(store, of(DatasetKind.BAG), unnamed);
        assertThat(panden()).hasSize(5);
        assertThat(dwellings("9302")).isEqualTo(4);
        assertThat(store.datasets().standings().get(next.id()).land()).isEqualTo(Map.of("9301", 2L, "9302", 3L));
    }

    @Test
    void bag_mergedGemeente_losesWhatVanished() {
        publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 20));
        Dataset old = publish(store, of(DatasetKind.BAG, "9302"), town("9302", 1, 20));
        List<RegisterObject> moved = new ArrayList<>(town("9302", 1, 18));
        moved.set(0, inGemeente("8302", "9301"));
        publish(store, of(DatasetKind.BAG, "9301"), both(town("9301", 1, 20), moved));
        assertThat(adressen()).hasSize(38).allMatch(adres -> adres.gemeente().equals("GM9301"));
        assertThat(panden()).hasSize(38);
        assertThat(status(old)).isEqualTo(Dataset.Status.VERVANGEN);
    }

    @Test
    void bag_woonplaatsThatMoved_losesWhatVanished_theRestOfItsGemeenteStays() {
        List<RegisterObject> two = new ArrayList<>(town("9302", 1, 10));
        two.addAll(inPlace("8399", "9302", 11, 20));
        two.add(new Pand(registratie("9302100000000099", BagStatus.PAND_IN_GEBRUIK), 1950, square(2000, 0)));
        publish(store, of(DatasetKind.BAG, "9302"), two);
        List<RegisterObject> moved = new ArrayList<>(town("9301", 1, 5));
        moved.addAll(inPlace("8399", "9301", 11, 18));
        publish(store, of(DatasetKind.BAG, "9301"), moved);
        assertThat(dwellings("9301")).isEqualTo(13);
        assertThat(dwellings("9302")).isEqualTo(10);
        // of the shed nobody knows in which woonplaats it lies
        assertThat(panden()).hasSize(24);
    }

    /** Dwellings whose ids 9302 gave out, in a woonplaats of a gemeente. */
    private static List<RegisterObject> inPlace(String place, String gemeente, int from, int to) {
        List<RegisterObject> town = new ArrayList<>();
        town.add(inGemeente(place, gemeente));
        town.add(Samples.woonplaats(place, "Plaats " + place));
        town.add(new OpenbareRuimte(
                registratie("9302300000000009", BagStatus.NAAMGEVING_UITGEGEVEN), "Weg", null, "Weg", place));
        for (RegisterObject object : town("9302", from, to)) {
            if (object instanceof Nummeraanduiding number)
                town.add(new Nummeraanduiding(
                        number.registratie(),
                        number.huisnummer(),
                        null,
                        null,
                        number.postcode(),
                        AdresseerbaarObject.VERBLIJFSOBJECT,
                        "9302300000000009",
                        null));
            else if (object instanceof Pand || object instanceof Verblijfsobject) town.add(object);
        }
        return town;
    }

    private List<String> strays(Dataset version) {
        List<String> reasons = new ArrayList<>();
        store.datasets().problems(version.id(), problem -> {
            if (problem.code().equals("STORE_LAND_NIET_HEEL")) reasons.add(problem.reason());
        });
        return reasons;
    }

    private static List<RegisterObject> panden(List<RegisterObject> town) {
        return town.stream().filter(object -> object instanceof Pand).toList();
    }

    @Test
    void bag_deliveryOfPandenOnly_keepsTheAddresses() {
        publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 3));
        List<RegisterObject> panden = town("9301", 1, 4).stream()
                .filter(object -> object instanceof Pand)
                .toList();
        publish(store, of(DatasetKind.BAG, "9301"), panden);
        assertThat(panden()).hasSize(4);
        assertThat(adressen()).hasSize(3);
    }

    @Test
    void bag_ofAnEarlierDay_isSaidToBeOlder() {
        LandClaim land = LandClaim.of(List.of("9301"));
        publish(store, of(DatasetKind.BAG, "", LocalDate.of(2024, 2, 8), land), town("9301", 1, 10));
        assertThat(replaces(of(DatasetKind.BAG, "", LocalDate.of(2024, 2, 8), land), town("9301", 1, 7))
                        .get(0)
                        .newer())
                .isNull();
        assertThat(replaces(of(DatasetKind.BAG, "", LocalDate.of(2024, 2, 7), land), town("9301", 1, 7))
                        .get(0)
                        .newer())
                .contains("2024-02-08")
                .contains("2024-02-07");
        assertThat(replaces(of(DatasetKind.BAG, "9302"), town("9302", 1, 7))).isEmpty();
    }

    private static BgtObject ground(String id, BgtType type, double x, double width, int registered) {
        return new BgtObject(
                type,
                id,
                0,
                "G9301",
                LocalDate.of(2015, 1, 1),
                null,
                LocalDate.of(2015, 1, registered).atStartOfDay(),
                null,
                0,
                "bestaand",
                null,
                "groenvoorziening",
                null,
                null,
                null,
                Samples.wkt("POLYGON((%1$f 480000, %2$f 480000, %2$f 480010, %1$f 480010, %1$f 480000))"
                        .formatted(100_000 + x, 100_000 + x + width)));
    }

    private double green() {
        double[] sum = {0};
        store.registers()
                .bgt(
                        EnumSet.of(BgtType.BEGROEIDTERREINDEEL),
                        one -> sum[0] += one.geometrie().getArea());
        return sum[0];
    }

    private List<String> bgt() {
        List<String> ids = new ArrayList<>();
        store.registers().bgt(EnumSet.allOf(BgtType.class), one -> ids.add(one.lokaalId()));
        return ids;
    }

    private static List<BgtObject> strip(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> ground("g" + n, BgtType.BEGROEIDTERREINDEEL, 10 * n, 10, 1))
                .toList();
    }

    @Test
    void bgt_wholeAndThenOverlappingTiles_countsEverySurfaceOnce() {
        publish(store, of(DatasetKind.BGT), strip(0, 10));
        publish(store, of(DatasetKind.BGT), strip(0, 6));
        publish(store, of(DatasetKind.BGT), strip(4, 10));
        assertThat(green()).isEqualTo(1000);
        assertThat(bgt()).hasSize(10);
    }

    @Test
    void bgt_sameGroundUnderOtherIds_isReplacedWhereItIsCovered() {
        Dataset whole = publish(store, of(DatasetKind.BGT), strip(0, 10));
        List<BgtObject> redone = List.of(
                ground("new1", BgtType.BEGROEIDTERREINDEEL, 0, 25, 1), ground("new2", BgtType.WEGDEEL, 25, 15, 1));
        DatasetDraft draft = of(DatasetKind.BGT);
        assertThat(replaces(draft, redone))
                .containsExactly(new Replacement(
                        whole.id(),
                        whole.draft().gebied(),
                        null,
                        List.of(new Replacement.Count("begroeidterreindeel", 10, 4, 4, 1))));
        publish(store, draft, redone);
        assertThat(bgt()).containsExactly("g4", "g5", "g6", "g7", "g8", "g9", "new1", "new2");
    }

    @Test
    void bgt_otherLandUnderTheSameFileName_replacesNothing() {
        publish(store, draft(DatasetKind.BGT, "extract", "", "a"), strip(0, 5));
        publish(store, draft(DatasetKind.BGT, "extract", "", "b"), strip(5, 10));
        assertThat(bgt()).hasSize(10);
    }

    @Test
    void bgt_withAnOlderVersionOfTheSameObjects_isSaidToBeOlder() {
        publish(store, of(DatasetKind.BGT), List.of(ground("a", BgtType.WEGDEEL, 0, 10, 2)));
        List<Replacement> older = replaces(of(DatasetKind.BGT), List.of(ground("a", BgtType.WEGDEEL, 0, 10, 1)));
        assertThat(older.get(0).newer()).contains("1 objecten een latere versie");
        List<Replacement> newer = replaces(of(DatasetKind.BGT), List.of(ground("a", BgtType.WEGDEEL, 0, 10, 3)));
        assertThat(newer.get(0).newer()).isNull();
    }

    @Test
    void brk_secondLandAddsAndSameLandReplaces() {
        publish(store, of(DatasetKind.BRK), List.of(perceel("1", 1, 0), perceel("2", 2, 10)));
        publish(store, of(DatasetKind.BRK), List.of(perceel("3", 3, 20)));
        publish(store, of(DatasetKind.BRK), List.of(perceel("4", 4, 10)));
        List<String> ids = new ArrayList<>();
        store.registers().percelen(one -> ids.add(one.identificatie()));
        assertThat(ids).containsExactly("1", "3", "4");
    }

    private static List<Bewoning> people(String gemeente, int from, int to, int woz) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> new Bewoning(gemeente + "200%09d".formatted(n), 0, 0, 2, 0, 0, 2, woz, 3))
                .toList();
    }

    private List<Bewoning> people() {
        List<Bewoning> all = new ArrayList<>();
        store.people().bewoning(all::add);
        return all;
    }

    @Test
    void people_ofTheNextMonth_replaceThoseOfTheGemeente() {
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 10, 1));
        publish(store, of(DatasetKind.PERSONEN), people("9302", 1, 10, 1));
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 8, 2));
        assertThat(people()).hasSize(18);
        assertThat(people().stream().filter(one -> one.adres().startsWith("9301")))
                .allMatch(one -> one.wozWaarde() == 2)
                .hasSize(8);
    }

    @Test
    void people_ofAGemeenteThatIsNamedByTheBag_leaveAlone_whoLivesInAnother() {
        // 9301 gave out the ids of both; its streets went to 9303 and 9304
        List<RegisterObject> west = new ArrayList<>(town("9301", 1, 4));
        west.set(0, inGemeente("8301", "9303"));
        publish(store, of(DatasetKind.BAG, "9303"), west);
        List<RegisterObject> east = new ArrayList<>(town("9301", 5, 8));
        east.set(0, inGemeente("8301", "9304"));
        publish(store, of(DatasetKind.BAG, "9304"), east);
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 4, 1));
        publish(store, of(DatasetKind.PERSONEN), people("9301", 5, 8, 1));
        assertThat(people()).hasSize(8);
    }

    @Test
    void people_ofAFewInAnotherGemeente_takeNothingAway() {
        publish(store, of(DatasetKind.PERSONEN), people("9302", 1, 21, 1));
        List<Bewoning> next = new ArrayList<>(people("9301", 1, 20, 1));
        next.addAll(people("9302", 1, 2, 2));
        Dataset few = publish(store, of(DatasetKind.PERSONEN), next);
        assertThat(people()).hasSize(41);
        assertThat(strays(few)).containsExactly("2 van 9302, waar er nu 21 zijn; de andere blijven staan");
        assertThat(store.datasets().standings().get(few.id()).land()).isEqualTo(Map.of("9301", 20L));
        next.addAll(people("9302", 3, 11, 2));
        publish(store, of(DatasetKind.PERSONEN), next);
        assertThat(people()).hasSize(31);
    }

    @Test
    void people_ofOneGemeenteAlone_areAllOfThem() {
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 10, 1));
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 3, 1));
        assertThat(people()).hasSize(3);
    }

    @Test
    void people_withADayAndWithout_askWhichIsNewer() {
        DatasetDraft dated = of(DatasetKind.PERSONEN, "", LocalDate.of(2023, 6, 1), LandClaim.NONE);
        DatasetDraft undated = of(DatasetKind.PERSONEN);
        publish(store, undated, people("9301", 1, 5, 1));
        assertThat(replaces(undated, people("9301", 1, 5, 2)).get(0).newer()).isNull();
        assertThat(replaces(dated, people("9301", 1, 5, 2)).get(0).newer())
                .contains("heeft geen peildatum, deze levering is van 2023-06-01");
        publish(store, dated, people("9301", 1, 5, 3));
        assertThat(replaces(undated, people("9301", 1, 5, 2)).get(0).newer())
                .contains("is van 2023-06-01, deze levering heeft geen peildatum");
    }

    @Test
    void people_goneAreNotHandedOut() {
        publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 10, 1));
        Dataset next = publish(store, of(DatasetKind.PERSONEN), people("9301", 1, 8, 1));
        store.datasets().gone(next.id(), gone -> {
            throw new AssertionError(gone.id());
        });
    }

    @Test
    void names_thatSomebodyGave_replaceWholeUnderTheSameNameOnly() {
        publish(store, named(DatasetKind.PERSONEN, "dorp"), people("9301", 1, 5, 1));
        publish(store, named(DatasetKind.PERSONEN, "buiten"), people("9301", 6, 10, 1));
        assertThat(people()).hasSize(10);
        publish(store, named(DatasetKind.PERSONEN, "dorp"), people("9301", 1, 2, 1));
        assertThat(people()).hasSize(7);
    }

    @Test
    void maps_aCodeTwice_theNewerHasTheLastWord() {
        AreaCode code = AreaCode.of("BU93010001");
        publish(store, of(DatasetKind.GEBIEDEN, "2024/2", null, LandClaim.NONE), map(2024, "9301", 0, 2, 120));
        List<Replacement> again =
                replaces(of(DatasetKind.GEBIEDEN, "2024", null, LandClaim.NONE), map(2024, "9301", 0, 1, 100));
        assertThat(again.get(0).newer()).contains("2024/2");
        publish(store, of(DatasetKind.GEBIEDEN, "2024/3", null, LandClaim.NONE), map(2024, "9301", 40, 3, 130));
        publish(store, of(DatasetKind.GEBIEDEN, "2024", null, LandClaim.NONE), map(2024, "9302", 90, 1, 7));
        List<Kerncijfer> figures = new ArrayList<>();
        store.registers().kerncijfers(figures::add);
        assertThat(figures.stream().filter(one -> one.code().equals(code)).map(Kerncijfer::waarde))
                .containsExactly(new Value.Number(130, 130, 130));
        assertThat(store.registers().indelingen()).hasSize(1);
        assertThat(store.registers().indelingen().get(0).buurten()).hasSize(2);
        assertThat(store.registers().indelingen().get(0).gemeenten()).hasSize(2);
    }

    private static List<RegisterObject> map(int jaar, String gemeente, double dx, int release, double inwoners) {
        List<RegisterObject> map = new ArrayList<>();
        for (Area area : areas(jaar, gemeente, dx)) {
            map.add(area);
            map.add(new Kerncijfer(
                    jaar, release, area.code(), "aantal_inwoners", new Value.Number(inwoners, inwoners, inwoners)));
        }
        return map;
    }

    @Test
    void maps_ofTheSameYearInThreeFiles_standSideBySide() {
        for (Area area : areas(2024, "9301", 0))
            publish(store, of(DatasetKind.GEBIEDEN, "2024", null, LandClaim.NONE), List.of(area));
        assertThat(store.registers().indelingen().get(0).gemeenten()).hasSize(1);
        assertThat(store.registers().indelingen().get(0).wijken()).hasSize(1);
        assertThat(store.registers().indelingen().get(0).buurten()).hasSize(1);
    }

    @Test
    void tables_ofASecondRelease_haveTheLastWordWheneverTheyCame() {
        AreaCode code = AreaCode.of("BU93010001");
        publish(store, of(DatasetKind.KERNCIJFERS, "2024/2", null, LandClaim.NONE), List.of(inwoners(code, 2, 120)));
        publish(store, of(DatasetKind.KERNCIJFERS, "2024/1", null, LandClaim.NONE), List.of(inwoners(code, 1, 100)));
        List<Value> values = new ArrayList<>();
        store.registers().kerncijfers(one -> values.add(one.waarde()));
        assertThat(values.get(values.size() - 1)).isEqualTo(new Value.Number(120, 120, 120));
    }

    private static Kerncijfer inwoners(AreaCode code, int release, double value) {
        return new Kerncijfer(2024, release, code, "aantal_inwoners", new Value.Number(value, value, value));
    }

    @Test
    void withdrawn_versionIsNotServed_whatItReplacedIs_andPutBackItIsServedAgain() {
        Dataset first = publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 10));
        Dataset second = publish(store, of(DatasetKind.BAG, "9301"), town("9301", 3, 7));
        String before = store.datasets().servedVersion();
        assertThat(store.datasets()
                        .withdraw(second.id(), "bea", "verkeerd bestand")
                        .status())
                .isEqualTo(Dataset.Status.INGETROKKEN);
        assertThat(dwellings("9301")).isEqualTo(10);
        assertThat(status(first)).isEqualTo(Dataset.Status.ZICHTBAAR);
        String withdrawn = store.datasets().servedVersion();
        assertThat(withdrawn).isNotEqualTo(before);
        assertThat(store.datasets().putBack(second.id(), "bea", "toch goed").status())
                .isEqualTo(Dataset.Status.ZICHTBAAR);
        assertThat(dwellings("9301")).isEqualTo(5);
        assertThat(status(first)).isEqualTo(Dataset.Status.VERVANGEN);
        assertThat(store.datasets().servedVersion()).isNotEqualTo(withdrawn).isNotEqualTo(before);
        assertThat(store.datasets().standings().get(second.id()).changes())
                .extracting(change -> change.withdrawn() + " " + change.wie() + " " + change.reason())
                .containsExactly("true bea verkeerd bestand", "false bea toch goed");
    }

    @Test
    void withdrawn_olderVersion_isPutBackUnderTheNewer() {
        Dataset first =
                publish(store, of(DatasetKind.BAG, "9301", "9302"), both(town("9301", 1, 10), town("9302", 1, 10)));
        store.datasets().withdraw(first.id(), "bea", "proef");
        assertThat(adressen()).isEmpty();
        publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 4));
        store.datasets().putBack(first.id(), "bea", "proef voorbij");
        assertThat(dwellings("9301")).isEqualTo(4);
        assertThat(dwellings("9302")).isEqualTo(10);
    }

    @Test
    void withdraw_whatIsNotServed_isRefusedInWords() {
        Dataset one = publish(store, of(DatasetKind.BAG, "9301"), List.of(pand(1, 1950)));
        assertThatThrownBy(() -> store.datasets().putBack(one.id(), "bea", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("niet ingetrokken");
        store.datasets().withdraw(one.id(), "bea", "x");
        assertThatThrownBy(() -> store.datasets().withdraw(one.id(), "bea", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("al ingetrokken");
        assertThatThrownBy(() -> store.datasets().withdraw(999, "bea", "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.datasets().putBack(999, "bea", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void replaces_askedAndNotPublished_leavesNothing() {
        Dataset one = publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 3));
        assertThat(replaces(of(DatasetKind.BAG, "9301"), town("9301", 1, 2))).hasSize(1);
        assertThat(adressen()).hasSize(3);
        assertThat(store.datasets().standings().get(one.id()).hidden()).isEmpty();
        assertThat(store.datasets().list()).hasSize(1);
    }

    @Test
    void publish_amongOthersThatPublishMeanwhile_replacesThemToo() {
        try (DatasetLoad slow = store.datasets().begin(of(DatasetKind.BAG, "9301"))) {
            fill(slow, town("9301", 1, 5));
            assertThat(slow.replaces()).isEmpty();
            publish(store, of(DatasetKind.BAG, "9301"), town("9301", 1, 10));
            Dataset later = slow.publish(java.util.Map.of());
            assertThat(later.status()).isEqualTo(Dataset.Status.ZICHTBAAR);
        }
        // the version with the lower id began earlier, but was published later
        assertThat(adressen()).hasSize(5);
    }
}
