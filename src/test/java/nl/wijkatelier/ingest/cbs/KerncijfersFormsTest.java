package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which tables of figures come. */
class KerncijfersFormsTest {
    private static final String[] PARTS = {
        "[Content_Types].xml",
        "<Types/>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/a.xml'/>"
                + "<Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/b.xml'/>"
                + "<Relationship Id='r3' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>",
        "xl/workbook.xml",
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                + "<sheet name='Uitleg' r:id='r1'/><sheet name='KWB 2023' r:id='r2'/></sheets></workbook>",
        "xl/worksheets/a.xml",
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Uitleg bij de cijfers</t></is></c></row>"
                + "</sheetData></worksheet>",
        "xl/sharedStrings.xml",
        "<sst><si><t>gwb_code</t></si><si><r><t>a_</t></r><r><t>inw</t></r></si><si><t>BU99010101</t></si></sst>"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,;", "UTF-8,TAB", "UTF-16LE,TAB", "UTF-16BE,;", "windows-1252,;"})
    void encodingsAndDelimiters(String charset, String delimiter) throws IOException {
        String d = delimiter.equals("TAB") ? "\t" : delimiter;
        String text = "gwb_code" + d + "regio" + d + "a_inw\r\n" + "GM9901" + d + "S\u00fadwest" + d + "15\r\n";
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        assertThat(only(read((mark + text).getBytes(Charset.forName(charset))))).isEqualTo(Value.of(15));
    }

    @Test
    void excelsFirstLine_titleAbove_sourceBelow_arePassedOver() throws IOException {
        assertThat(only(read("sep=;\ngwb_code;a_inw\nGM9901;15\n"))).isEqualTo(Value.of(15));
        CollectingReading reading = read(
                "\"Kerncijfers wijken en buurten 2023\"\n\"Wijken en buurten\";\"x (aantal)\"\n"
                        + "\"Codering (code)\";\"Bevolking/Aantal inwoners (aantal)\"\n\"GM9901\";\"15\"\n\"Bron: CBS\"\n");
        assertThat(only(reading)).isEqualTo(Value.of(15));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void quotedLineEnds_andQuotedDelimiters_stayInTheirCell() throws IOException {
        assertThat(only(read("gwb_code;regio;a_inw\nGM9901;\"een;\ntwee \"\"drie\"\"\";15\n")))
                .isEqualTo(Value.of(15));
    }

    @Test
    void rowThatDoesNotFitItsHead_isRejected() throws IOException {
        CollectingReading reading =
                read("gwb_code,regio,a_inw\nBU99010101,Dorp, Kern,15\nBU99010102,Dorp\nBU99010103,Dorp,20,,\n");
        assertThat(only(reading)).isEqualTo(Value.of(20));
        assertThat(reading.codes()).containsExactly("CBS_ROW_LENGTH", "CBS_ROW_LENGTH");
        assertThat(reading.problems().get(0).place()).isEqualTo("kwb-2023.csv:2");
    }

    @Test
    void columnThatStandsTwice_countsOnce() throws IOException {
        CollectingReading reading = read("gwb_code;a_inw;a_inw;aantal_inwoners\nGM9901;15;16;17\nGM9902;1;2;3\n");
        assertThat(reading.objects(Kerncijfer.class))
                .extracting(Kerncijfer::waarde)
                .containsExactly(Value.of(15), Value.of(1));
        assertThat(reading.codes()).containsExactly("CBS_COLUMN_TWICE");
    }

    @Test
    void codesOfNumbersAlone_comeAfterThoseWithLetters() throws IOException {
        CollectingReading reading =
                read("gwb_code_8;gwb_code_10;a_inw\n99010101;BU99010101;15\n0;NL00;9\n9901;GM9901;7\n");
        assertThat(reading.objects(Kerncijfer.class))
                .extracting(figure -> figure.code().text())
                .containsExactly("BU99010101", "GM9901");
        assertThat(reading.codes()).containsExactly("CBS_CODE_OTHER");
    }

    @Test
    void pointOfThousandsWithoutEvidence_isNoNumber() throws IOException {
        CollectingReading reading = read("gwb_code;a_inw\nGM9901;48.000\n");
        assertThat(only(reading)).isEqualTo(Value.missing(Value.Reason.UNKNOWN));
        assertThat(reading.problems().get(0).reason())
                .isEqualTo(
                        "kolom a_inw: '48.000' kan 48.000 zijn of 48000; de andere cijfers zeggen niet welke van de twee");
        assertThat(reading.problems().get(0).objectId()).isEqualTo("GM9901");
    }

    @Test
    void shareOfTheSameName_isNoCount() throws IOException {
        CollectingReading reading =
                read("\"Codering (code)\";\"Leeftijd/0 tot 15 jaar (%)\";\"Leeftijd/15 tot 25 jaar (aantal)\"\n"
                        + "GM9901;12;34\n");
        assertThat(reading.objects(Kerncijfer.class))
                .extracting(Kerncijfer::onderwerp)
                .containsExactly("aantal_15_tot_25_jaar");
    }

    @Test
    void partlyUtf8_isDamagedAtItsLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("gwb_code;regio;a_inw\nGM9901;S\u00fadwest;15\nGM9902;S".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFA);
        bytes.write("dwest;16\n".getBytes(StandardCharsets.UTF_8));
        refused(bytes.toByteArray(), FileProblem.FILE_DAMAGED, "kwb-2023.csv:3");
    }

    @Test
    void windows1252AfterALongPlainBeginning_isReadAsSuch() throws IOException {
        String rows = "BU99010101;Dorp;1\n".repeat(5000);
        String text = "gwb_code;gm_naam;a_inw\n" + rows + "GM9901;S\u00fadwest;15\n";
        assertThat(read(text.getBytes(Charset.forName("windows-1252"))).codes()).containsOnly("CBS_CODE_TWICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0\0\0", "gwb_code;a_inw\n\"GM9901;15\nGM9902;3\n", "a;b\n1;2\n", "gwb_code\nGM9901\n"})
    void noTable_isRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedFile.class);
    }

    @Test
    void headingsAlone_giveNothing() throws IOException {
        assertThat(read("gwb_code;a_inw\n").objects()).isEmpty();
    }

    @Test
    void yearsOfRows_periodsAndNames() throws IOException {
        assertThat(read("Perioden;Codering;a_inw\n2019JJ00;GM9901;15\n").objects(Kerncijfer.class))
                .allMatch(figure -> figure.jaar() == 2019)
                .hasSize(1);
        Path two = Files.writeString(folder.resolve("kwb 2019 tegen 2020.csv"), "gwb_code;a_inw\nGM9901;15\n");
        assertThatThrownBy(() -> read(two)).hasMessageContaining("noemt de jaren [2019, 2020]");
        Path map = Files.createDirectories(folder.resolve("download_2025/kwb_2018"));
        Path nested = Files.writeString(map.resolve("tabel.csv"), "gwb_code;a_inw\nGM9901;15\n");
        assertThat(read(nested.getParent().getParent()).objects(Kerncijfer.class))
                .allMatch(figure -> figure.jaar() == 2018);
    }

    @Test
    void statLinesTitle_goesBeforeTheNameOfTheDownload() throws IOException {
        Path zip = ZipWriter.write(
                folder.resolve("download_2025.zip"),
                "85984NED_UntypedDataSet_01022026.csv",
                "\"WijkenEnBuurten\";\"AantalInwoners_5\"\n\"GM9901    \";\"   15\"\n",
                "85984NED_metadata.csv",
                "\"TableInfos\"\n\"ID\";\"Title\"\n\"0\";\"Kerncijfers wijken en buurten 2024\"\n");
        assertThat(read(zip).objects(Kerncijfer.class)).hasSize(1).allMatch(figure -> figure.jaar() == 2024);
    }

    @Test
    void workbook_sharedTextsNumbersGapsAndSheets() throws IOException {
        CollectingReading reading = read(book("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c>"
                + "<c r='D1' t='inlineStr'><is><t>g_woz</t></is></c></row><row r='3'><c r='A3' t='s'><v>2</v></c>"
                + "<c r='C3'><v>1.5E3</v></c><c r='D3' t='str'><f>A1</f><v>.</v></c></row>"));
        assertThat(reading.objects(Kerncijfer.class))
                .extracting(Kerncijfer::waarde)
                .containsExactly(Value.of(1500), Value.missing(Value.Reason.SECRET));
        assertThat(reading.problems())
                .extracting(problem -> problem.code().name() + " " + problem.place())
                .containsExactly("CBS_LAYER_SKIPPED kwb-2023.xlsx!Uitleg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c t='s'><v>99</v></c></row>|FILE_DAMAGED",
                "<row r='1'><c r='ZZZZ1'><v>1</v></c></row>|FILE_DAMAGED",
                "<row r='1'><c r='A1'><v>1</v>|FILE_DAMAGED"
            })
    void workbookDamaged_isRefused(String rows, FileProblem problem) throws IOException {
        Path file = book(rows);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void workbookWithEntities_orOldOrBomb_isRefused() throws IOException {
        Path entities = ZipWriter.write(
                folder.resolve("e.xlsx"), "xl/_rels/workbook.xml.rels", "<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>");
        assertThatThrownBy(() -> read(entities))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_DTD_FORBIDDEN));
        Path old =
                Files.write(folder.resolve("o.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> read(old)).hasMessageContaining("versleutelde of oude");
        Path bomb = book(" ".repeat(40 << 20));
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_TOO_LARGE));
    }

    private Path book(String rows) throws IOException {
        List<String> parts = new java.util.ArrayList<>(List.of(PARTS));
        parts.add("xl/worksheets/b.xml");
        parts.add("<worksheet><cols/><sheetData>" + rows + "</sheetData><pageMargins/></worksheet>");
        return ZipWriter.write(folder.resolve("kwb-2023.xlsx"), parts.toArray(String[]::new));
    }

    private void refused(byte[] bytes, FileProblem problem, String place) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(RefusedFile.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.place()).isEqualTo(place);
        });
    }

    private static Value only(CollectingReading reading) {
        assertThat(reading.objects(Kerncijfer.class)).hasSize(1);
        return reading.objects(Kerncijfer.class).get(0).waarde();
    }

    private CollectingReading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private CollectingReading read(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("kwb-2023.csv"), bytes));
    }

    private static CollectingReading read(Path file) {
        CollectingReading reading = new CollectingReading();
        new KerncijfersReader().read(List.of(file), reading, CbsOptions.fromFile());
        return reading;
    }
}
