package nl.wijkatelier.ingest.bgt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgtReaderTest {
    private static final BgtOptions ACTUEEL = BgtOptions.actueel(LocalDate.of(2024, 1, 1));
    private static final String SQUARE = BgtGml.polygon("100000 400000 100010 400000 100010 400010 100000 400000");

    @TempDir
    Path folder;

    @Test
    void wegdeel_allComponents() {
        BgtObject weg = only(BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", SQUARE)));
        assertThat(weg.type()).isEqualTo(BgtType.WEGDEEL);
        assertThat(weg.lokaalId()).isEqualTo("a1");
        assertThat(weg.volgnummer()).isZero();
        assertThat(weg.bronhouder()).isEqualTo("G0534");
        assertThat(weg.creationDate()).isEqualTo("2014-11-21");
        assertThat(weg.terminationDate()).isNull();
        assertThat(weg.tijdstipRegistratie()).isEqualTo("2016-09-05T12:27:34");
        assertThat(weg.eindRegistratie()).isNull();
        assertThat(weg.relatieveHoogteligging()).isEqualTo(-1);
        assertThat(weg.status()).isEqualTo("bestaand");
        assertThat(weg.functie()).isEqualTo("rijbaan lokale weg");
        assertThat(weg.fysiekVoorkomen()).isEqualTo("open verharding");
        assertThat(weg.geometrie().toText())
                .isEqualTo("POLYGON ((100000 400000, 100010 400000, 100010 400010, 100000 400000))");
    }

    @Test
    void aVoidIsNullAndTheRefinementStandsInForIt() {
        BgtObject weg = only(BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", SQUARE))
                .replace("#Status\">bestaand", "#VoidReasonValue\">geenWaarde")
                .replace("#FunctieWeg\">rijbaan lokale weg", "#VoidReasonValue\">waardeOnbekend")
                .replace(
                        "<t:surfaceMaterial",
                        "<i:plus-functieWegdeel>verkeersdrempel</i:plus-functieWegdeel>"
                                + "<i:plus-fysiekVoorkomenWegdeel xsi:nil='true'>x</i:plus-fysiekVoorkomenWegdeel><t:surfaceMaterial")
                .replace("#FysiekVoorkomenWeg\">open verharding", "#VoidReasonValue\">waardeOnbekend"));
        assertThat(weg.status()).isNull();
        assertThat(weg.functie()).isEqualTo("verkeersdrempel");
        assertThat(weg.fysiekVoorkomen()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "t:AuxiliaryTrafficArea, <t:function>berm</t:function>, ONDERSTEUNENDWEGDEEL, berm,",
        "i:Waterdeel, <w:class>waterloop</w:class>, WATERDEEL, waterloop,",
        "i:OndersteunendWaterdeel, <w:class>slik</w:class>, ONDERSTEUNENDWATERDEEL, slik,",
        "v:PlantCover, <v:class>heide</v:class>, BEGROEIDTERREINDEEL,, heide",
        "i:OnbegroeidTerreindeel, <i:bgt-fysiekVoorkomen>erf</i:bgt-fysiekVoorkomen>, ONBEGROEIDTERREINDEEL,, erf",
        "br:BridgeConstructionElement, <br:class>dek</br:class>, OVERBRUGGINGSDEEL, dek,",
    })
    void surfaces_functieAndFysiekVoorkomen(String element, String own, BgtType type, String functie, String fysiek) {
        String property = element.contains("Auxiliary")
                ? "OndersteunendWegdeel"
                : element.contains("Plant")
                        ? "BegroeidTerreindeel"
                        : element.contains("Bridge") ? "Overbruggingsdeel" : element.substring(2);
        BgtObject object = only(BgtGml.member(element, "a1", own + BgtGml.geometrie(property, SQUARE)));
        assertThat(object.type()).isEqualTo(type);
        assertThat(object.functie()).isEqualTo(functie);
        assertThat(object.fysiekVoorkomen()).isEqualTo(fysiek);
    }

    @Test
    void spoorIsACurve() {
        String curve = "<g:Curve><g:segments><g:LineStringSegment><g:posList>100000 400000 100010 400000</g:posList>"
                + "</g:LineStringSegment></g:segments></g:Curve>";
        BgtObject spoor = only(
                BgtGml.member("t:Railway", "a1", "<t:function>trein</t:function>" + BgtGml.geometrie("Spoor", curve)));
        assertThat(spoor.type()).isEqualTo(BgtType.SPOOR);
        assertThat(spoor.functie()).isEqualTo("trein");
        assertThat(spoor.geometrie().getGeometryType()).isEqualTo("LineString");
    }

    @Test
    void scheidingOutsideTheBgtTellsItsRefinement() {
        String own = "<i:bgt-type>niet-bgt</i:bgt-type><i:plus-type>draadraster</i:plus-type>";
        BgtObject scheiding =
                only(BgtGml.member("i:Scheiding", "a1", own + BgtGml.geometrie("OverigeConstructie", SQUARE)));
        assertThat(scheiding.functie()).isEqualTo("draadraster");
    }

    @Test
    void pandKeepsTheZeroInFrontOfItsBagId() {
        String pand = BgtGml.member(
                "b:BuildingPart",
                "a1",
                "<i:identificatieBAGPND>0228100000031255</i:identificatieBAGPND>"
                        + BgtGml.property(
                                "i:geometrie2dGrondvlak",
                                "<g:MultiSurface><g:surfaceMember>" + SQUARE + "</g:surfaceMember></g:MultiSurface>"));
        BgtObject object = only(pand);
        assertThat(object.code()).isEqualTo("0228100000031255");
        assertThat(object.geometrie().getGeometryType()).isEqualTo("Polygon");

        CollectingReading reading = read(pand.replace("0228100000031255", "1"));
        assertThat(reading.objects()).hasSize(1);
        assertThat(reading.codes()).containsExactly("BGT_PAND_ID_BAD");
    }

    @Test
    void everyPositionOfALabelIsAnObject() {
        List<BgtObject> labels = read(BgtGml.member(
                        "i:OpenbareRuimteLabel",
                        "a1",
                        "<i:identificatieBAGOPR>0534300000000001</i:identificatieBAGOPR>"
                                + "<i:openbareRuimteNaam><i:Label><i:tekst>Laan</i:tekst>"
                                + BgtGml.positie("100000 400000", "-66") + BgtGml.positie("100100 400000", "12.5")
                                + BgtGml.positie("100200 400000", "0")
                                + "</i:Label></i:openbareRuimteNaam><i:openbareRuimteType>Weg</i:openbareRuimteType>"))
                .objects(BgtObject.class);
        assertThat(labels).extracting(BgtObject::volgnummer).containsExactly(0, 1, 2);
        assertThat(labels).extracting(BgtObject::naam).containsOnly("Laan");
        assertThat(labels).extracting(BgtObject::functie).containsOnly("Weg");
        assertThat(labels).extracting(BgtObject::code).containsOnly("0534300000000001");
        // In the file clockwise, in the object anticlockwise.
        assertThat(labels).extracting(BgtObject::hoek).containsExactly(66.0, -12.5, 0.0);
        assertThat(labels.get(1).geometrie().toText()).isEqualTo("POINT (100100 400000)");
    }

    @Test
    void buurtWithTheWijkThatItLiesIn() {
        BgtObject buurt = only(BgtGml.member(
                "i:Buurt",
                "a1",
                "<i:naam>Dorp</i:naam>"
                        + BgtGml.property(
                                "i:geometrie2d",
                                "<g:MultiSurface><g:surfaceMember>" + SQUARE + "</g:surfaceMember></g:MultiSurface>")
                        + "<i:buurtcode>05340101</i:buurtcode>"
                        + "<i:wijk><i:Wijk><i:naam>Elders</i:naam><i:wijkcode>053401</i:wijkcode></i:Wijk></i:wijk>"));
        assertThat(buurt.type()).isEqualTo(BgtType.BUURT);
        assertThat(buurt.naam()).isEqualTo("Dorp");
        assertThat(buurt.code()).isEqualTo("05340101");
    }

    @Test
    void aBuurtCodeOfOtherDigitsIsKeptWithAWarning() {
        CollectingReading reading = read(BgtGml.member(
                "i:Buurt", "a1", BgtGml.property("i:geometrie2d", SQUARE) + "<i:buurtcode>BU05340101</i:buurtcode>"));
        assertThat(reading.objects()).hasSize(1);
        assertThat(reading.codes()).containsExactly("BGT_CODE_BAD");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-05T12:27:34, 2016-09-05T12:27:34",
        "2016-09-05T12:27:34.250, 2016-09-05T12:27:34.250",
        "2016-09-05T10:27:34Z, 2016-09-05T12:27:34",
        "2016-09-05T10:27:34.5Z, 2016-09-05T12:27:34.5",
        "2016-12-05T12:27:34+01:00, 2016-12-05T12:27:34",
    })
    void timesAreDutchClockTime(String written, LocalDateTime meant) {
        String member =
                BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", SQUARE)).replace("2016-09-05T12:27:34.000", written);
        assertThat(only(member).tijdstipRegistratie()).isEqualTo(meant);
    }

    @Test
    void endedAndTerminatedVersionsAreHistory() {
        String now = BgtGml.wegdeel("now", BgtGml.geometrie("Wegdeel", SQUARE));
        String ended = BgtGml.wegdeel("ended", BgtGml.geometrie("Wegdeel", SQUARE))
                .replace("<i:tijdstip", "<i:eindRegistratie>2020-01-01T00:00:00</i:eindRegistratie><i:tijdstip");
        String gone = BgtGml.wegdeel("gone", BgtGml.geometrie("Wegdeel", SQUARE))
                .replace("<i:tijdstip", "<c:terminationDate>2024-01-01</c:terminationDate><i:tijdstip");
        String planned = gone.replace("gone", "planned").replace("2024-01-01", "2024-01-02");

        CollectingReading reading = read(now + ended + gone + planned);
        assertThat(ids(reading)).containsExactly("now", "planned");
        assertThat(reading.counts()).containsEntry("wegdeel", 4L);
        assertThat(reading.actueel()).containsEntry("wegdeel", 2L);

        assertThat(ids(read(ACTUEEL.withHistorie(), now + ended + gone + planned)))
                .containsExactly("now", "ended", "gone", "planned");
    }

    @Test
    void othersAreCountedByTypeAndSkipped() {
        String ended = BgtGml.member("i:Put", "a2", "<i:eindRegistratie>2020-01-01T00:00:00</i:eindRegistratie>");
        CollectingReading reading =
                read(BgtGml.member("i:Put", "a1", "") + ended + BgtGml.member("v:SolitaryVegetationObject", "a3", ""));
        assertThat(reading.objects()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts())
                .containsOnly(Map.entry("put", 2L), Map.entry("vegetatieobject", 1L), Map.entry("x", 0L));
        assertThat(reading.actueel()).containsEntry("put", 1L);
    }

    @Test
    void aBadMemberIsReportedWithItsPlaceAndTheNextIsRead() {
        String crossed = BgtGml.polygon("100000 400000 100010 400010 100010 400000 100000 400010 100000 400000");
        CollectingReading reading = read("\n" + BgtGml.wegdeel("bad", BgtGml.geometrie("Wegdeel", crossed)) + "\n"
                + BgtGml.wegdeel("good", BgtGml.geometrie("Wegdeel", SQUARE)));
        assertThat(ids(reading)).containsExactly("good");
        Problem problem = reading.problems().get(0);
        assertThat(problem.code().name()).isEqualTo("BGT_RING_INVALID");
        assertThat(problem.objectType()).isEqualTo("wegdeel");
        assertThat(problem.objectId()).isEqualTo("bad");
        assertThat(problem.place()).isEqualTo("bgt_x.gml:2");
        assertThat(problem.reason()).contains("100005.0 400005.0");
        assertThat((Object) problem.geometrie()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<i:lokaalID>a1</i:lokaalID>||BGT_ELEMENT_MISSING|lokaalID",
                "<i:bronhouder>G0534</i:bronhouder>||BGT_ELEMENT_MISSING|bronhouder",
                "2014-11-21|21-11-2014|BGT_DATE_BAD|21-11-2014",
                "2014-11-21||BGT_ELEMENT_MISSING|creationDate",
                "2016-09-05T12:27:34.000|2016-09-05|BGT_DATE_BAD|2016-09-05",
                "-1</i:relatieveH|boven</i:relatieveH|BGT_NUMBER_BAD|boven",
                "100010 400010|honderd 400010|BGT_GEOMETRY_BAD|honderd",
                "100010 400010 100000 400000|100010 400010|BGT_RING_NOT_CLOSED|100010.0 400010.0",
                "100010 400010|400010 100010|BGT_OUTSIDE_RD|100000.0 400000.0",
                "geometrie2dWegdeel|geometrie2dIets|BGT_ELEMENT_MISSING|geometrie2dWegdeel"
            })
    void whatCannotBeReadIsRejected(String good, String bad, String code, String reason) {
        String member = BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", SQUARE));
        assertThat(member).contains(good);
        CollectingReading reading = read(member.replace(good, bad == null ? "" : bad));
        assertThat(reading.objects()).isEmpty();
        assertThat(reading.codes()).containsExactly(code);
        assertThat(reading.problems().get(0).reason()).contains(reason);
    }

    @Test
    void aPointIsNoWegdeel() {
        CollectingReading reading = read(
                BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", "<g:Point><g:pos>100000 400000</g:pos></g:Point>")));
        assertThat(reading.codes()).containsExactly("BGT_GEOMETRY_KIND");
        assertThat(reading.problems().get(0).geometrie().toText()).isEqualTo("POINT (100000 400000)");
    }

    @Test
    void badHistoryIsOnlyReportedWhenAskedFor() {
        String member = BgtGml.wegdeel("a1", "<i:eindRegistratie>2020-01-01T00:00:00</i:eindRegistratie>");
        assertThat(read(member).codes()).isEmpty();
        assertThat(read(ACTUEEL.withHistorie(), member).codes()).containsExactly("BGT_ELEMENT_MISSING");
    }

    @Test
    void anotherCoordinateSystemRefusesTheFile() {
        String degrees = SQUARE.replace("<g:Polygon>", "<g:Polygon srsName='EPSG:4326'>");
        assertRefused(
                BgtGml.model(BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", degrees))), FileProblem.FILE_WRONG_CRS);
    }

    @Test
    void anotherRootRefusesTheFile() {
        assertRefused("<gml/>", FileProblem.FILE_WRONG_FORMAT);
        assertRefused(BgtGml.model("").replace("citygml/2.0", "citygml/1.0"), FileProblem.FILE_WRONG_FORMAT);
        assertRefused("id;naam\n1;x\n", FileProblem.FILE_WRONG_FORMAT);
    }

    @Test
    void aFileThatBreaksOffIsRefused() {
        String model = BgtGml.model(BgtGml.wegdeel("a1", BgtGml.geometrie("Wegdeel", SQUARE)));
        assertRefused(model.substring(0, model.length() - 20), FileProblem.FILE_DAMAGED);
    }

    private void assertRefused(String content, FileProblem problem) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> readFile(ACTUEEL, content))
                .matches(refused -> refused.problem() == problem, problem.name());
    }

    private BgtObject only(String member) {
        CollectingReading reading = read(member);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.objects()).hasSize(1);
        return reading.objects(BgtObject.class).get(0);
    }

    private static List<String> ids(CollectingReading reading) {
        return reading.objects(BgtObject.class).stream()
                .map(BgtObject::lokaalId)
                .toList();
    }

    private CollectingReading read(String members) {
        return read(ACTUEEL, members);
    }

    private CollectingReading read(BgtOptions options, String members) {
        return readFile(options, BgtGml.model(members));
    }

    private CollectingReading readFile(BgtOptions options, String content) {
        try {
            Path file = Files.writeString(folder.resolve("bgt_x.gml"), content);
            CollectingReading reading = new CollectingReading();
            BgtReader.read(SourceFiles.of(List.of(file)), options, 1, reading);
            return reading;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
