package nl.wijkatelier.ingest.bgt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms beside CityGML in which PDOK offers the BGT. */
class BgtFormsTest {
    private static final String LIGHT = "<gml:FeatureCollection xmlns:gml='http://www.opengis.net/gml'"
            + " xmlns:s='http://www.geostandaarden.nl/imgeo/2.1/simple/gml31'>%s</gml:FeatureCollection>";
    private static final String STUF = "<i:mtbDi01 xmlns:i='http://www.geostandaarden.nl/imgeo/2.1/stuf-imgeo/1.3'"
            + " xmlns:StUF='http://www.egem.nl/StUF/StUF0301' xmlns:gml='http://www.opengis.net/gml'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><i:stuurgegevens><StUF:berichtcode>Di01"
            + "</StUF:berichtcode></i:stuurgegevens>%s</i:mtbDi01>";
    private static final String SQUARE =
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>100000 400000 100010 400000"
                    + " 100010 400010 100000 400000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
    private static final String ARC = "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
            + "<gml:LineStringSegment><gml:posList>100000 400000 100010 400000</gml:posList></gml:LineStringSegment>"
            + "<gml:Arc><gml:posList>100010 400000 100005 400005 100000 400000</gml:posList></gml:Arc>"
            + "</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>";

    @TempDir
    Path folder;

    @Test
    void gmllight_wegdeelWithArc() throws Exception {
        BgtObject road = read(light(
                        "Wegdeel",
                        "a",
                        "<s:bgt-functie>voetpad</s:bgt-functie><s:bgt-fysiekVoorkomen>open verharding"
                                + "</s:bgt-fysiekVoorkomen><s:geometrie2d>" + ARC + "</s:geometrie2d>"))
                .objects(BgtObject.class)
                .get(0);
        assertThat(road.type()).isEqualTo(BgtType.WEGDEEL);
        assertThat(road.lokaalId()).isEqualTo("G0363.a");
        assertThat(road.functie()).isEqualTo("voetpad");
        assertThat(road.fysiekVoorkomen()).isEqualTo("open verharding");
        assertThat(road.creationDate()).isEqualTo("2014-01-17");
        assertThat(road.tijdstipRegistratie()).isEqualTo("2014-03-12T10:07:55");
        assertThat(road.geometrie().getArea()).isBetween(39.0, 39.27);
    }

    @Test
    void gmllight_typesTakeTheirOwnFields() throws Exception {
        String green =
                "<s:bgt-fysiekVoorkomen>groenvoorziening</s:bgt-fysiekVoorkomen><s:plus-fysiekVoorkomen>bosplantsoen"
                        + "</s:plus-fysiekVoorkomen><s:geometrie2d>" + SQUARE + "</s:geometrie2d>";
        String pand =
                "<s:identificatieBAGPND>0363100012165994</s:identificatieBAGPND><s:nummeraanduidingreeks_1.tekst>111"
                        + "</s:nummeraanduidingreeks_1.tekst><s:nummeraanduidingreeks_1.positie_1.plaatsingspunt><gml:Point><gml:pos>"
                        + "1 2</gml:pos></gml:Point></s:nummeraanduidingreeks_1.positie_1.plaatsingspunt><s:geometrie2d>"
                        + "<gml:MultiSurface><gml:surfaceMember>" + SQUARE
                        + "</gml:surfaceMember></gml:MultiSurface></s:geometrie2d>";
        String label = "<s:identificatieBAGOPR>0363300000001674</s:identificatieBAGOPR><s:openbareRuimteNaam.tekst>Weg"
                + "</s:openbareRuimteNaam.tekst>" + position(1, 100_000) + position(2, 100_020)
                + "<s:openbareRuimteType>Weg</s:openbareRuimteType>";
        String buurt = "<s:naam>Kranenburg</s:naam><s:geometrie2d>" + SQUARE + "</s:geometrie2d><s:buurtcode>02431002"
                + "</s:buurtcode>";
        String hek = "<s:bgt-type>niet-bgt</s:bgt-type><s:plus-type>hek</s:plus-type><s:geometrie2d><gml:LineString>"
                + "<gml:posList>100000 400000 100010 400000</gml:posList></gml:LineString></s:geometrie2d>";
        CollectingReading reading = read(light("BegroeidTerreindeel", "a", green)
                + light("Pand", "b", pand)
                + light("OpenbareRuimteLabel", "c", label)
                + light("Buurt", "d", buurt)
                + light("Scheiding", "e", hek)
                + light("Put", "f", ""));
        assertThat(reading.problems()).isEmpty();
        List<BgtObject> objects = reading.objects(BgtObject.class);
        assertThat(objects)
                .extracting(BgtObject::type)
                .containsExactly(
                        BgtType.BEGROEIDTERREINDEEL,
                        BgtType.PAND,
                        BgtType.OPENBARERUIMTELABEL,
                        BgtType.OPENBARERUIMTELABEL,
                        BgtType.BUURT,
                        BgtType.SCHEIDING);
        assertThat(objects.get(0).fysiekVoorkomen()).isEqualTo("groenvoorziening");
        assertThat(objects.get(1).code()).isEqualTo("0363100012165994");
        assertThat(objects.get(2).naam()).isEqualTo("Weg");
        assertThat(objects.get(2).hoek()).isEqualTo(-44.4);
        assertThat(objects.get(3).volgnummer()).isEqualTo(1);
        assertThat(objects.get(4).code()).isEqualTo("02431002");
        assertThat(objects.get(5).functie()).isEqualTo("hek");
        assertThat(reading.counts()).containsEntry("put", 1L);
        assertThat(reading.actueel()).containsEntry("put", 1L);
    }

    @Test
    void gmllight_endedObjectIsHistory() throws Exception {
        CollectingReading reading = read(light(
                "Wegdeel",
                "a",
                "<s:objectEindTijd>2016-11-09</s:objectEindTijd><s:eindRegistratie>2016-11-09T09:53:08.000</s:eindRegistratie>"
                        + "<s:geometrie2d>" + SQUARE + "</s:geometrie2d>"));
        assertThat(reading.objects(BgtObject.class)).isEmpty();
        assertThat(reading.actueel()).containsEntry("wegdeel", 0L);
    }

    @Test
    void stufgeo_objectsOfMessages() throws Exception {
        String road = "<i:mutatiebericht><i:object StUF:entiteittype='WGD' StUF:verwerkingssoort='T'><i:identificatie>"
                + "<i:namespace>NL.IMGeo</i:namespace><i:lokaalID>G0363.w</i:lokaalID></i:identificatie>"
                + "<StUF:tijdstipRegistratie>20140312100755000</StUF:tijdstipRegistratie><i:creationDate>2014-01-17"
                + "</i:creationDate><i:terminationDate xsi:nil='true' StUF:noValue='geenWaarde'/><i:bronhouder>G0363"
                + "</i:bronhouder><i:relatieveHoogteligging>0</i:relatieveHoogteligging><i:bgt-status>bestaand</i:bgt-status>"
                + "<i:bgt-functie>voetpad</i:bgt-functie><i:bgt-fysiekVoorkomen>open verharding</i:bgt-fysiekVoorkomen>"
                + "<i:geometrie2dWegdeel>" + SQUARE + "</i:geometrie2dWegdeel></i:object></i:mutatiebericht>";
        Path file = Files.writeString(folder.resolve("bgt_wegdeel.xml"), STUF.formatted(road));
        CollectingReading reading = new CollectingReading();
        BgtReader.read(SourceFiles.of(List.of(file)), BgtOptions.actueel(LocalDate.of(2024, 1, 1)), 1, reading);
        assertThat(reading.problems()).isEmpty();
        BgtObject read = reading.objects(BgtObject.class).get(0);
        assertThat(read.type()).isEqualTo(BgtType.WEGDEEL);
        assertThat(read.lokaalId()).isEqualTo("G0363.w");
        assertThat(read.tijdstipRegistratie()).isEqualTo("2014-03-12T10:07:55");
        assertThat(read.functie()).isEqualTo("voetpad");
        assertThat(read.geometrie().getArea()).isEqualTo(50);
    }

    private static String position(int n, int x) {
        return "<s:openbareRuimteNaam.positie_%1$d.plaatsingspunt><gml:Point><gml:pos>%2$d 400000</gml:pos></gml:Point>"
                        .formatted(n, x)
                + "</s:openbareRuimteNaam.positie_%1$d.plaatsingspunt><s:openbareRuimteNaam.positie_%1$d.hoek>44.4"
                        .formatted(n)
                + "</s:openbareRuimteNaam.positie_%d.hoek>".formatted(n);
    }

    private static String light(String element, String id, String own) {
        return "<gml:featureMember><s:" + element + " gml:id='x" + id
                + "'><s:objectBeginTijd>2014-01-17</s:objectBeginTijd>"
                + "<s:identificatie.namespace>NL.IMGeo</s:identificatie.namespace><s:identificatie.lokaalID>G0363." + id
                + "</s:identificatie.lokaalID><s:tijdstipRegistratie>2014-03-12T10:07:55.000</s:tijdstipRegistratie>"
                + "<s:bronhouder>G0363</s:bronhouder><s:relatieveHoogteligging>0</s:relatieveHoogteligging>"
                + "<s:bgt-status>bestaand</s:bgt-status>" + own + "</s:" + element + "></gml:featureMember>";
    }

    private CollectingReading read(String members) throws Exception {
        Path file = Files.writeString(folder.resolve("bgt_x.gml"), LIGHT.formatted(members));
        CollectingReading reading = new CollectingReading();
        BgtReader.read(SourceFiles.of(List.of(file)), BgtOptions.actueel(LocalDate.of(2024, 1, 1)), 1, reading);
        return reading;
    }
}
