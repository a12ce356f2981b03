package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.junit.jupiter.api.Test;

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

    private static XmlCursor cursor(String xml) {
        return XmlCursor.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.xml");
    }
}
