package nl.wijkatelier.ingest.brk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.cbs.CbsOptions;
import nl.wijkatelier.ingest.cbs.CbsYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestuurlijkeGrenzenReaderTest {
    private static final String RING = "<gml:exterior><gml:LinearRing><gml:posList>100000 400000 100010 400000"
            + " 100010 400010 100000 400000</gml:posList></gml:LinearRing></gml:exterior>";
    private static final String OTHER = RING.replace("1000", "1001");
    private static final String GML = " xmlns:gml='http://www.opengis.net/gml/3.2'";

    @TempDir
    Path folder;

    @Test
    void theDownloadUntil2021() throws IOException {
        Area area = only("<gml:FeatureCollection xmlns:kad='http://www.kadaster.nl/kad/pdok'" + GML
                + "><gml:boundedBy><gml:Envelope srsName='EPSG:28992'><gml:lowerCorner>1 2</gml:lowerCorner>"
                + "</gml:Envelope></gml:boundedBy><gml:featureMember><kad:Gemeenten gml:id='x'><kad:Code>534</kad:Code>"
                + "<kad:Gemeentenaam>Hillegom</kad:Gemeentenaam><gml:surfaceProperty><gml:Surface srsName='EPSG:28992'>"
                + "<gml:patches><gml:PolygonPatch>" + RING + "</gml:PolygonPatch></gml:patches></gml:Surface>"
                + "</gml:surfaceProperty></kad:Gemeenten></gml:featureMember></gml:FeatureCollection>");
        assertThat(area.code()).hasToString("GM0534");
    }

    @Test
    void theDownloadSince2022() throws IOException {
        Area area = only("<bgp:Bestuurlijkegebieden xmlns:bgp='urn:p' xmlns:bg='urn:g'" + GML
                + "><bgp:gemeenteMember><bg:GemeenteGebied><bg:code>0534</bg:code><bg:naam>Hillegom</bg:naam>"
                + "<bg:geometrie><bg:VlakOfMultiVlak><gml:MultiSurface srsName='urn:ogc:def:crs:EPSG::28992'>"
                + surfaceMember(RING) + surfaceMember(OTHER) + "</gml:MultiSurface></bg:VlakOfMultiVlak>"
                + "</bg:geometrie></bg:GemeenteGebied></bgp:gemeenteMember></bgp:Bestuurlijkegebieden>");
        assertThat(area.geometrie().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void theAnswerOfTheWfs() throws IOException {
        only(wfs(gemeente("0534", RING)));
    }

    @Test
    void charactersThatNoNameHas_areLeftOut_andTheReportSaysSo() throws IOException {
        CollectingReading reading =
                read(wfs(gemeente("0534", RING).replaceAll("naam>[^<]+<", "naam>Hille&#x85;gom&#xAD;<")
                        + gemeente("0553", OTHER).replaceAll("naam>[^<]+<", "naam>&#xAD;<")));
        assertThat(reading.objects(Area.class)).extracting(Area::naam).containsExactly("Hille gom");
        assertThat(reading.codes()).containsExactly("BRK_NAAM_TEKENS", "BRK_ELEMENT_MISSING");
    }

    @Test
    void provinciesAreCountedAndSkipped() throws IOException {
        CollectingReading reading = read(wfs("<wfs:member><b:Provinciegebied><b:code>28</b:code></b:Provinciegebied>"
                + "</wfs:member>" + gemeente("0534", RING)));
        assertThat(reading.counts()).containsEntry("gemeente", 1L).containsEntry("provinciegebied", 1L);
        assertThat(reading.objects()).hasSize(1);
    }

    @Test
    void badGemeentenAreReportedAndTheOthersRead() throws IOException {
        String open = RING.replace(" 100000 400000</", "</");
        CollectingReading reading = read(wfs(gemeente("0534", RING)
                + gemeente("0534", OTHER)
                + gemeente("0553", open)
                + gemeente("XX", RING)
                + gemeente("1525", RING).replace("naam>", "title>")
                + gemeente("0546", OTHER)));
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text())
                .containsExactly("GM0534", "GM0546");
        assertThat(reading.codes())
                .containsExactly("BRK_CODE_TWICE", "BRK_RING_NOT_CLOSED", "BRK_CODE_BAD", "BRK_ELEMENT_MISSING");
    }

    @Test
    void filesWithoutGemeentenAreRefused() {
        assertRefused("<gml:FeatureCollection" + GML + "/>", FileProblem.FILE_WRONG_FORMAT);
        assertRefused(BrkGml.version5(BrkGml.perceel("perceelMember", "1")), FileProblem.FILE_WRONG_FORMAT);
        String provincie = "<wfs:member><b:Provinciegebied/></wfs:member>";
        assertRefused(wfs(provincie), FileProblem.FILE_EMPTY);
    }

    private void assertRefused(String content, FileProblem problem) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> read(content))
                .matches(refused -> refused.problem() == problem, problem.name());
    }

    private Area only(String content) throws IOException {
        CollectingReading reading = read(content);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts()).containsEntry("gemeente", 1L);
        Area area = reading.objects(Area.class).get(0);
        assertThat(area.jaar()).isEqualTo(2024);
        assertThat(area.level()).isEqualTo(Level.GEMEENTE);
        assertThat(area.naam()).isEqualTo("Hillegom");
        assertThat(area.parent()).isNull();
        assertThat(area.water()).isFalse();
        assertThat(area.geometrie().getGeometryN(0).toText())
                .isEqualTo("POLYGON ((100000 400000, 100010 400000, 100010 400010, 100000 400000))");
        return area;
    }

    private static String wfs(String members) {
        return "<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:b='urn:b'" + GML + ">" + members
                + "</wfs:FeatureCollection>";
    }

    private static String gemeente(String code, String ring) {
        return "<wfs:member><b:Gemeentegebied gml:id='x'><b:geom><gml:MultiSurface>" + surfaceMember(ring)
                + "</gml:MultiSurface></b:geom><b:identificatie>GM" + code
                + "</b:identificatie><b:naam>Hillegom</b:naam>"
                + "<b:code>" + code + "</b:code><b:ligtInProvincieCode>28</b:ligtInProvincieCode></b:Gemeentegebied>"
                + "</wfs:member>";
    }

    private static String surfaceMember(String ring) {
        return "<gml:surfaceMember><gml:Polygon>" + ring + "</gml:Polygon></gml:surfaceMember>";
    }

    private CollectingReading read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("grenzen.gml"), content);
        CollectingReading reading = new CollectingReading();
        BestuurlijkeGrenzenReader.read(SourceFiles.of(List.of(file)), new CbsYear(new CbsOptions(2024, 1)), reading);
        return reading;
    }
}
