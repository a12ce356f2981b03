package nl.wijkatelier.ingest.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad records are told and never stop the reading. */
class BagProblemsTest {
    private static final String GOOD = BagXml.pand(BagXml.SQUARE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <o:status>Pand in gebruik</o:status> | <o:status>Pand in brand</o:status> | BAG_STATUS_UNKNOWN
            <o:status>Pand in gebruik</o:status> | '' | BAG_ELEMENT_MISSING
            1978 | negentien | BAG_NUMBER_BAD
            2010-04-19 | 2010-02-30 | BAG_DATE_BAD
            2010-12-15T11:14:25.500 | 2010-12-15 | BAG_DATE_BAD
            0221100000311191 | 221100000311191 | BAG_IDENTIFICATIE_BAD
            450010.125 | 450010,125 | BAG_POSITIONS_BAD
            450010.125 | 52.1 | BAG_OUTSIDE_RD
            450010.125 0 | 450010.125 | BAG_POSITIONS_BAD
            Polygon | Curve | BAG_GEOMETRY_KIND
            100010 450000 0 100010 450010.125 0 | '' | BAG_RING_TOO_SHORT
            """)
    void badPand_rejectedAndTheNextOneRead(String good, String bad, String code) throws IOException {
        CollectingReading reading = BagXml.read(folder, GOOD.replace(good, bad), GOOD);

        assertThat(reading.codes()).contains(code);
        assertThat(reading.objects(Pand.class)).hasSize(1);
        assertThat(reading.counts()).containsEntry("Pand", 2L);
        assertThat(reading.problems().get(0).place()).isEqualTo("0221.xml:1");
    }

    @Test
    void ringNotClosed_closedWithWarning() throws IOException {
        CollectingReading reading =
                BagXml.read(folder, BagXml.pand(BagXml.ring("100000 450000 100010 450000 100010 450010")));

        assertThat(reading.codes()).containsExactly("BAG_RING_NOT_CLOSED");
        assertThat(reading.objects(Pand.class).get(0).geometrie().toText())
                .isEqualTo("POLYGON ((100000 450000, 100010 450000, 100010 450010, 100000 450000))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crosses itself | 100000 450000 100010 450010 100010 450000 100000 450010 100000 450000
            touches itself | 100000 450000 100010 450000 100010 450010 100005 450000 100000 450010 100000 450000
            runs back      | 100000 450000 100010 450000 100010 450010 100010 450020 100010 450010 100000 450000
            """)
    void ringNotSimple_keptWithWarning(String situation, String positions) throws IOException {
        CollectingReading reading = BagXml.read(folder, BagXml.pand(BagXml.ring(positions)));

        assertThat(reading.codes()).as(situation).containsExactly("BAG_RING_INVALID");
        assertThat(reading.objects(Pand.class)).hasSize(1);
    }

    @Test
    void bouwjaar9999_keptWithNotice() throws IOException {
        CollectingReading reading = BagXml.read(folder, GOOD.replace("1978", "9999"));

        assertThat(reading.codes()).containsExactly("BAG_BOUWJAAR_ONBEKEND");
        assertThat(reading.objects(Pand.class).get(0).oorspronkelijkBouwjaar()).isEqualTo(9999);
    }

    @Test
    void otherCoordinateSystem_fileRefused() {
        refused(FileProblem.FILE_WRONG_CRS, BagXml.HEAD + GOOD.replace("28992", "4258") + BagXml.TAIL, "EPSG::4258");
    }

    @Test
    void xmlThatBreaksOff_fileRefusedWithLine() {
        refused(FileProblem.FILE_DAMAGED, BagXml.HEAD + GOOD + "\n<s:stand>", "0221.xml:2");
    }

    @Test
    void anotherFormat_fileRefused() {
        refused(FileProblem.FILE_WRONG_FORMAT, "<kml/>", "geen BAG 2.0 extract");
    }

    private void refused(FileProblem problem, String text, String message) {
        assertThatThrownBy(() -> BagXml.readFiles(BagXml.write(folder.resolve("0221.xml"), text)))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem))
                .hasMessageContaining(message);
    }
}
