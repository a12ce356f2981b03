package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.ingest.bag.BagDelivery;
import nl.wijkatelier.ingest.bag.BagReader;
import nl.wijkatelier.ingest.bgt.BgtOptions;
import nl.wijkatelier.ingest.bgt.BgtReader;
import nl.wijkatelier.ingest.brk.BestuurlijkeGrenzenReader;
import nl.wijkatelier.ingest.cbs.CbsOptions;
import nl.wijkatelier.ingest.cbs.CbsYear;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions that publishers and downloaders lay beside the data are passed over in every register, and named. */
class MetadataRecordTest {
    private static final String SQUARE = "<g:Polygon><g:exterior><g:LinearRing><g:posList>100000 450000 100010 450000"
            + " 100010 450010 100000 450000</g:posList></g:LinearRing></g:exterior></g:Polygon>";
    private static final String BAG =
            "<b:bagStand xmlns:b='http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601'"
                    + " xmlns:s='http://www.kadaster.nl/schemas/standlevering-generiek/1.0'"
                    + " xmlns:o='www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601'"
                    + " xmlns:h='www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601' xmlns:g='http://www.opengis.net/gml/3.2'>"
                    + "<s:standBestand><s:stand><b:bagObject><o:Pand><o:identificatie>0221100000311191</o:identificatie>"
                    + "<o:status>Pand in gebruik</o:status><o:oorspronkelijkBouwjaar>1978</o:oorspronkelijkBouwjaar>"
                    + "<o:documentnummer>D-1</o:documentnummer><o:geconstateerd>J</o:geconstateerd><o:documentdatum>2010-04-19"
                    + "</o:documentdatum><o:voorkomen><h:Voorkomen><h:tijdstipRegistratie>2010-12-15T11:14:25.500"
                    + "</h:tijdstipRegistratie><h:voorkomenidentificatie>1</h:voorkomenidentificatie><h:beginGeldigheid>2010-04-20"
                    + "</h:beginGeldigheid></h:Voorkomen></o:voorkomen><o:geometrie>" + SQUARE
                    + "</o:geometrie></o:Pand></b:bagObject></s:stand></s:standBestand></b:bagStand>";
    private static final String BGT = "<c:CityModel xmlns:c='http://www.opengis.net/citygml/2.0'"
            + " xmlns:i='http://www.geostandaarden.nl/imgeo/2.1' xmlns:t='http://www.opengis.net/citygml/transportation/2.0'"
            + " xmlns:g='http://www.opengis.net/gml'><c:cityObjectMember><t:TrafficArea><c:creationDate>2015-01-01"
            + "</c:creationDate><i:tijdstipRegistratie>2016-01-01T00:00:00</i:tijdstipRegistratie><i:bronhouder>G0301"
            + "</i:bronhouder><i:identificatie><i:NEN3610ID><i:lokaalID>G0301.a</i:lokaalID></i:NEN3610ID></i:identificatie>"
            + "<i:geometrie2dWegdeel>" + SQUARE
            + "</i:geometrie2dWegdeel></t:TrafficArea></c:cityObjectMember></c:CityModel>";
    private static final String BORDERS = "<w:FeatureCollection xmlns:w='http://www.opengis.net/wfs/2.0'"
            + " xmlns:g='http://www.opengis.net/gml/3.2'><w:member><Gemeentegebied><code>0221</code><naam>Doesburg</naam>"
            + "<geom>" + SQUARE + "</geom></Gemeentegebied></w:member></w:FeatureCollection>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<m:MD_Metadata xmlns:m='http://www.isotc211.org/2005/gmd'><m:fileIdentifier/></m:MD_Metadata>",
                "<m:MD_Metadata xmlns:m='http://standards.iso.org/iso/19115/-3/mdb/2.0'/>",
                "<m:GetRecordByIdResponse xmlns:m='http://www.opengis.net/cat/csw/2.0.2'><x/></m:GetRecordByIdResponse>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>"
            })
    void metadataBesideTheData_isPassedOver(String metadata) throws IOException {
        CollectingReading bag = new CollectingReading();
        SourceFiles bagFiles = zip("bag.zip", metadata, "9999PND01012024-000001.xml", BAG);
        assertThat(BagDelivery.of(bagFiles).gebied()).isEmpty();
        BagReader.read(bagFiles, LocalDate.of(2024, 1, 1), 1, bag);
        assertThat(bag.objects(Pand.class)).hasSize(1);
        assertPassedOver(bag);
        CollectingReading bgt = new CollectingReading();
        BgtReader.read(
                zip("bgt.zip", metadata, "bgt_wegdeel.gml", BGT), BgtOptions.actueel(LocalDate.of(2024, 1, 1)), 1, bgt);
        assertThat(bgt.objects(BgtObject.class)).hasSize(1);
        assertPassedOver(bgt);
        CollectingReading borders = new CollectingReading();
        BestuurlijkeGrenzenReader.read(
                zip("grenzen.zip", metadata, "gemeenten.gml", BORDERS), new CbsYear(new CbsOptions(2024, 1)), borders);
        assertThat(borders.objects(Area.class)).hasSize(1);
        assertPassedOver(borders);
    }

    private static void assertPassedOver(CollectingReading reading) {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts())
                .containsEntry("overgeslagen a-metadata.xml", 1L)
                .containsEntry("overgeslagen z-metadata.xml", 1L);
    }

    private SourceFiles zip(String name, String metadata, String data, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "a-metadata.xml", metadata);
            entry(zip, data, content);
            entry(zip, "z-metadata.xml", metadata);
        }
        return SourceFiles.of(List.of(file));
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
