package nl.wijkatelier.ingest.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each object type, with its children in an order that no sample has. */
class BagReaderTest {
    private static final String HOOFDADRES =
            "<o:heeftAlsHoofdadres><r:NummeraanduidingRef>0221200000000001</r:NummeraanduidingRef></o:heeftAlsHoofdadres>";
    private static final String NEVENADRESSEN =
            "<o:heeftAlsNevenadres><r:NummeraanduidingRef>0221200000000002</r:NummeraanduidingRef>"
                    + "<r:NummeraanduidingRef>0221200000000003</r:NummeraanduidingRef></o:heeftAlsNevenadres>";

    @TempDir
    private Path folder;

    @Test
    void pand_inThreeDimensions_dropsHeight() throws IOException {
        CollectingReading reading = BagXml.read(folder, BagXml.pand(BagXml.SQUARE));

        Pand pand = reading.objects(Pand.class).get(0);
        assertThat(pand.geometrie().toText())
                .isEqualTo("POLYGON ((100000 450000, 100010 450000, 100010 450010.125, 100000 450000))");
        assertThat(pand.geometrie().getSRID()).isEqualTo(28992);
        assertThat(pand.oorspronkelijkBouwjaar()).isEqualTo(1978);
        assertThat(pand.registratie().identificatie()).isEqualTo("0221100000311191");
        assertThat(pand.registratie().status()).isEqualTo(BagStatus.PAND_IN_GEBRUIK);
        assertThat(pand.registratie().geconstateerd()).isTrue();
        assertThat(pand.registratie().documentdatum()).isEqualTo("2010-04-19");
        assertThat(pand.registratie().documentnummer()).isEqualTo("D-1");
        assertThat(pand.registratie().voorkomen())
                .isEqualTo(new Voorkomen(
                        2,
                        LocalDate.of(2010, 4, 20),
                        null,
                        LocalDateTime.of(2010, 12, 15, 11, 14, 25, 500_000_000),
                        null,
                        null));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void verblijfsobject_withPoint_allReferences() throws IOException {
        CollectingReading reading = BagXml.read(
                folder,
                verblijfsobject(
                        "<o:punt><g:Point srsDimension='3'><g:pos>100001.5 450002 0</g:pos></g:Point></o:punt>"));

        Verblijfsobject object = reading.objects(Verblijfsobject.class).get(0);
        assertThat(object.geometrie().toText()).isEqualTo("POINT (100001.5 450002)");
        assertThat(object.gebruiksdoelen())
                .containsExactlyInAnyOrder(Gebruiksdoel.WOONFUNCTIE, Gebruiksdoel.OVERIGE_GEBRUIKSFUNCTIE);
        assertThat(object.hoofdadres()).isEqualTo("0221200000000001");
        assertThat(object.nevenadressen()).containsExactly("0221200000000002", "0221200000000003");
        assertThat(object.panden()).containsExactly("0221100000000001", "0221100000000002");
        assertThat(object.oppervlakte()).isEqualTo(88);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void verblijfsobject_withVlak_keepsPolygon() throws IOException {
        CollectingReading reading = BagXml.read(folder, verblijfsobject("<o:vlak>" + BagXml.SQUARE + "</o:vlak>"));

        assertThat(reading.objects(Verblijfsobject.class).get(0).geometrie().getGeometryType())
                .isEqualTo("Polygon");
    }

    @Test
    void verblijfsobject_withUnknownUse_keptWithOneWarning() throws IOException {
        String vlak = "<o:vlak>" + BagXml.SQUARE + "</o:vlak>";
        CollectingReading reading = BagXml.read(folder, verblijfsobject(vlak).replace("woonfunctie", "feestfunctie"));

        assertThat(reading.codes()).containsExactly("BAG_GEBRUIKSDOEL_ONBEKEND");
        assertThat(reading.objects(Verblijfsobject.class).get(0).gebruiksdoelen())
                .containsExactly(Gebruiksdoel.OVERIGE_GEBRUIKSFUNCTIE);
    }

    /** XML Schema allows a zone; the register's own times are Dutch clock time without one. */
    @Test
    void timesWithAZone_becomeDutchTime() throws IOException {
        String pand = BagXml.pand(BagXml.SQUARE)
                .replace("2010-12-15T11:14:25.500", "2010-12-15T10:14:25.500Z")
                .replace("2010-04-20", "2010-04-20+02:00");
        Pand read = BagXml.read(folder, pand).objects(Pand.class).get(0);
        assertThat(read.registratie().voorkomen().tijdstipRegistratie()).isEqualTo("2010-12-15T11:14:25.500");
        assertThat(read.registratie().voorkomen().beginGeldigheid()).isEqualTo("2010-04-20");
        String bad = BagXml.pand(BagXml.SQUARE).replace("2010-12-15T11:14:25.500", "2010-12-15T10:14:25Q");
        assertThat(BagXml.read(folder, bad).codes()).containsExactly("BAG_DATE_BAD");
    }

    /** The products beside the register, unpacked: their names say it, and so do the objects in them. */
    @Test
    void objectsThatAreNone_orWereMadeInactive_areNotCurrent() throws IOException {
        String pand = BagXml.pand(BagXml.SQUARE);
        for (String mark : new String[] {"tijdstipNietBagLV", "tijdstipInactiefLV"}) {
            String gone = pand.replace(
                    "</h:BeschikbaarLV>", "<h:%1$s>2012-04-19T17:11:30.432</h:%1$s></h:BeschikbaarLV>".formatted(mark));
            CollectingReading reading = BagXml.read(folder, gone, pand.replace("0221100000311191", "0221100000311192"));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.actueel()).containsEntry("Pand", 1L);
            assertThat(reading.objects(Pand.class)
                            .get(0)
                            .registratie()
                            .voorkomen()
                            .tijdstipInactief())
                    .isEqualTo("2012-04-19T17:11:30.432");
        }
        Path unpacked = Files.createDirectory(folder.resolve("uitgepakt"));
        for (String name : new String[] {
            "0221NBPND15092020-000001.xml", "0221IAPND15092020-000001.xml", "0221PND15092020-000001.xml"
        }) BagXml.write(unpacked.resolve(name), BagXml.HEAD + pand + BagXml.TAIL);
        CollectingReading reading = BagXml.readFiles(unpacked);
        assertThat(reading.objects(Pand.class)).hasSize(1);
        assertThat(reading.counts()).containsEntry("overgeslagen 0221NBPND15092020-000001.xml", 1L);
    }

    /** Limburg with its axes swapped lies in the sea, by numbers alone. */
    @Test
    void swappedAxes_areOutside() throws IOException {
        String swapped = BagXml.ring("350000 205000 350010 205000 350010 205010 350000 205000");
        assertThat(BagXml.read(folder, BagXml.pand(swapped)).codes()).containsExactly("BAG_OUTSIDE_RD");
    }

    @Test
    void ligplaatsAndStandplaats_withNevenadressen() throws IOException {
        String children = HOOFDADRES + NEVENADRESSEN + "<o:status>Plaats aangewezen</o:status><o:geometrie>"
                + BagXml.SQUARE + "</o:geometrie>";
        CollectingReading reading = BagXml.read(
                folder,
                BagXml.object("Ligplaats", children + identificatie("0221020000000001")),
                BagXml.object("Standplaats", children + identificatie("0221030000000001")));

        assertThat(reading.objects(Ligplaats.class).get(0).nevenadressen()).hasSize(2);
        assertThat(reading.objects(Standplaats.class).get(0).hoofdadres()).isEqualTo("0221200000000001");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void nummeraanduiding_withToevoegingAndOwnWoonplaats() throws IOException {
        CollectingReading reading = BagXml.read(
                folder,
                BagXml.object(
                        "Nummeraanduiding",
                        "<o:ligtIn><r:WoonplaatsRef>2142</r:WoonplaatsRef></o:ligtIn>"
                                + "<o:typeAdresseerbaarObject>Ligplaats</o:typeAdresseerbaarObject>"
                                + "<o:huisnummertoevoeging>bis</o:huisnummertoevoeging><o:huisletter>a</o:huisletter>"
                                + "<o:huisnummer>12</o:huisnummer><o:postcode>6982CZ</o:postcode>"
                                + "<o:ligtAan><r:OpenbareRuimteRef>0221300000000001</r:OpenbareRuimteRef></o:ligtAan>"
                                + "<o:status>Naamgeving uitgegeven</o:status>" + identificatie("0221200000000001")));

        Nummeraanduiding nummer = reading.objects(Nummeraanduiding.class).get(0);
        assertThat(nummer)
                .isEqualTo(new Nummeraanduiding(
                        nummer.registratie(),
                        12,
                        "a",
                        "bis",
                        "6982CZ",
                        AdresseerbaarObject.LIGPLAATS,
                        "0221300000000001",
                        "2142"));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void openbareRuimte_withVerkorteNaam() throws IOException {
        CollectingReading reading = BagXml.read(
                folder,
                BagXml.object(
                        "OpenbareRuimte",
                        "<o:verkorteNaam><n:VerkorteNaamOpenbareRuimte><n:verkorteNaam>B Jansstr</n:verkorteNaam>"
                                + "</n:VerkorteNaamOpenbareRuimte></o:verkorteNaam><o:type>Weg</o:type>"
                                + "<o:naam>Burgemeester Jansstraat &amp; Zn</o:naam>"
                                + "<o:ligtIn><r:WoonplaatsRef>2142</r:WoonplaatsRef></o:ligtIn>"
                                + "<o:status>Naamgeving uitgegeven</o:status>" + identificatie("0221300000000001")));

        OpenbareRuimte ruimte = reading.objects(OpenbareRuimte.class).get(0);
        assertThat(ruimte.naam()).isEqualTo("Burgemeester Jansstraat & Zn");
        assertThat(ruimte.verkorteNaam()).isEqualTo("B Jansstr");
        assertThat(ruimte.woonplaats()).isEqualTo("2142");
    }

    @Test
    void woonplaats_vlakAndMultivlak_bothMultiPolygon() throws IOException {
        String far = BagXml.SQUARE.replace("1000", "1100");
        String multi = "<o:multivlak><g:MultiSurface srsDimension='3'><g:surfaceMember>" + BagXml.SQUARE
                + "</g:surfaceMember><g:surfaceMember>" + far + "</g:surfaceMember></g:MultiSurface></o:multivlak>";
        CollectingReading reading =
                BagXml.read(folder, woonplaats("<o:vlak>" + BagXml.SQUARE + "</o:vlak>"), woonplaats(multi));

        assertThat(reading.objects(Woonplaats.class).stream()
                        .map(plaats -> plaats.geometrie().getNumGeometries()))
                .containsExactly(1, 2);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g:Polygon srsDimension='2'><g:exterior><g:LinearRing srsDimension='3'><g:posList>%s</g:posList>",
                "<g:Polygon srsDimension='2'><g:exterior srsDimension='3'><g:LinearRing><g:posList>%s</g:posList>",
                "<g:Polygon srsDimension='2'><g:exterior><g:LinearRing srsDimension='2'><g:posList srsDimension='3'>%s"
                        + "</g:posList>",
                "<g:Polygon srsDimension='3'><g:exterior><g:LinearRing><g:posList>%s</g:posList>"
            })
    void dimension_theInnermostElementSaysIt(String form) throws IOException {
        String positions = "100000 450000 0 100010 450000 0 100010 450010 0 100000 450000 0";
        CollectingReading reading = BagXml.read(
                folder, BagXml.pand(form.formatted(positions) + "</g:LinearRing></g:exterior></g:Polygon>"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.objects(Pand.class).get(0).geometrie().toText())
                .isEqualTo("POLYGON ((100000 450000, 100010 450000, 100010 450010, 100000 450000))");
    }

    @Test
    void voorkomensOfOneObject_inTwoFiles_bothKept() throws IOException {
        Path first = BagXml.write(
                folder.resolve("0221PND-000001.xml"), BagXml.HEAD + BagXml.pand(BagXml.SQUARE) + BagXml.TAIL);
        Path second = Files.copy(first, folder.resolve("0221PND-000002.xml"));

        CollectingReading reading = BagXml.readFiles(first, second);

        assertThat(reading.objects(Pand.class)).hasSize(2);
        assertThat(reading.counts()).containsEntry("Pand", 2L);
    }

    private static String verblijfsobject(String geometrie) {
        return BagXml.object(
                "Verblijfsobject",
                HOOFDADRES + NEVENADRESSEN
                        + "<o:maaktDeelUitVan><r:PandRef>0221100000000001</r:PandRef>"
                        + "<r:PandRef>0221100000000002</r:PandRef></o:maaktDeelUitVan>"
                        + "<o:gebruiksdoel>woonfunctie</o:gebruiksdoel><o:geometrie>" + geometrie + "</o:geometrie>"
                        + "<o:gebruiksdoel>overige gebruiksfunctie</o:gebruiksdoel><o:oppervlakte>88</o:oppervlakte>"
                        + "<o:status>Verblijfsobject in gebruik</o:status>" + identificatie("0221010000000001"));
    }

    private static String woonplaats(String geometrie) {
        return BagXml.object(
                "Woonplaats",
                "<o:naam>Doesburg</o:naam><o:geometrie>" + geometrie + "</o:geometrie>"
                        + "<o:status>Woonplaats aangewezen</o:status>" + identificatie("2142"));
    }

    private static String identificatie(String id) {
        return "<o:identificatie>" + id + "</o:identificatie>";
    }
}
