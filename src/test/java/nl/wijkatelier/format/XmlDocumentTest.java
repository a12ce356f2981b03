package nl.wijkatelier.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlDocumentTest {
    @Test
    void document_isWhatWasOpened() {
        byte[] bytes = new XmlDocument()
                .open("a", "x", "1")
                .attribute("y", "2")
                .text("b", "3 < 4", "z", "5")
                .empty("c", "q", "")
                .open("d")
                .close()
                .raw("<e/>")
                .open("f")
                .bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1\" y=\"2\"><b z=\"5\">3 &lt; 4</b><c q=\"\"/><d></d>\n<e/><f></f></a>");
    }

    /** Every character: those that XML has come back, also in attributes; the others are left out. */
    @Test
    void anyText_comesBack_fromElementsAndAttributes() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) all.append(c);
        all.append("\uD83C\uDF37 \uD83C \uFFFE\uFFFF \"'&<>]]> end");
        byte[] bytes = new XmlDocument()
                .open("a")
                .text("b", all.toString(), "x", all.toString())
                .bytes();
        Element read = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement()
                .getFirstChild();
        assertThat(read.getTextContent()).isEqualTo(XmlChars.allowed(all.toString()));
        assertThat(read.getAttribute("x")).isEqualTo(XmlChars.allowed(all.toString()));
    }

    @Test
    void whatIsNotOpen_isNotClosed_andGetsNoAttribute() {
        assertThatThrownBy(() -> new XmlDocument().close()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new XmlDocument().open("a").text("b", "").attribute("x", ""))
                .isInstanceOf(IllegalStateException.class);
    }
}
