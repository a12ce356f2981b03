package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {
    @Test
    void depthCountsTheOpenElements() {
        XmlCursor xml = cursor("<a><b><c>x</c></b></a>");
        assertThat(xml.depth()).isEqualTo(1);
        xml.nextChild();
        xml.nextChild();
        assertThat(xml.depth()).isEqualTo(3);
        assertThat(xml.text()).isEqualTo("x");
        assertThat(xml.depth()).isEqualTo(2);
    }

    @Test
    void leave_fromDeepWithin_nextSiblingIsRead() {
        XmlCursor xml = cursor("<a><b><c><d/></c><c/></b><e>next</e></a>");
        xml.nextChild();
        int b = xml.depth();
        xml.nextChild();
        xml.nextChild();
        xml.leave(b);
        assertThat(xml.nextChild()).isTrue();
        assertThat(xml.text()).isEqualTo("next");
        assertThat(xml.nextChild()).isFalse();
    }

    @Test
    void leave_afterTheElementIsConsumed_movesNothing() {
        XmlCursor xml = cursor("<a><b>x</b><e/></a>");
        xml.nextChild();
        int b = xml.depth();
        xml.text();
        xml.leave(b);
        assertThat(xml.nextChild()).isTrue();
        assertThat(xml.name()).isEqualTo("e");
    }

    @Test
    void nestingWithoutEndRefusesTheFile() {
        XmlCursor xml = cursor("<a>" + "<b>".repeat(10_000) + "</b>".repeat(10_000) + "</a>");
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> {
                    while (xml.nextChild()) xml.skip();
                })
                .matches(refused -> refused.problem() == FileProblem.FILE_TOO_LARGE)
                .withMessageContaining("test.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a></a>", "<?xml version='1.0'?><a/>", "x", "<a", "<![CDATA[x]]>", "&amp;"})
    void whatFollowsTheRoot_refusesTheFile(String more) {
        XmlCursor xml = cursor("<a>\n<b/></a>\n" + more);
        assertThat(xml.nextChild()).isTrue();
        xml.skip();
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(xml::nextChild)
                .matches(refused -> refused.problem() == FileProblem.FILE_DAMAGED)
                .withMessageContaining("test.xml:2");
    }

    @Test
    void commentsAndBlanksAfterTheRoot_areNothing() {
        XmlCursor xml = cursor("<a><b/></a>\n<!-- <a/> --> <?x y?>\n");
        assertThat(xml.nextChild()).isTrue();
        xml.skip();
        assertThat(xml.nextChild()).isFalse();
        assertThat(xml.depth()).isZero();
    }

    @Test
    void textThatIsCutOff_refusesTheFileWithItsLine() {
        XmlCursor xml = cursor("<a>\n<b>155060 463000 15507");
        xml.nextChild();
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(xml::text)
                .matches(refused -> refused.problem() == FileProblem.FILE_DAMAGED)
                .withMessageContaining("test.xml:2");
    }

    @Test
    void textThatIsNoUtf8_refusesTheFileWithItsLine() {
        byte[] bytes = "<a>\n<b>Caf?</b></a>".getBytes(StandardCharsets.ISO_8859_1);
        bytes[10] = (byte) 0xE9;
        XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), "test.xml");
        xml.nextChild();
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(xml::text)
                .matches(refused -> refused.problem() == FileProblem.FILE_DAMAGED)
                .withMessageContaining("test.xml:2");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, \uFEFF",
        "UTF-16LE, UTF-16, \uFEFF",
        "UTF-16BE, UTF-16, \uFEFF",
        "windows-1252, windows-1252, ''"
    })
    void encodingIsThatOfTheMarkOrTheHead(String charset, String said, String mark) {
        String xml = mark + "<?xml version='1.0' encoding='" + said + "'?><a><b>Sint Ann\u00e9</b></a>";
        XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(xml.getBytes(Charset.forName(charset))), "a.xml");
        assertThat(cursor.nextChild()).isTrue();
        assertThat(cursor.text()).isEqualTo("Sint Ann\u00e9");
    }

    @Test
    void textInPartsIsOne() {
        assertThat(cursor("<a>155<!-- x -->060 <![CDATA[463]]>0<?p i?>00</a>").text())
                .isEqualTo("155060 463000");
    }

    private static XmlCursor cursor(String xml) {
        return XmlCursor.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.xml");
    }
}
