package nl.wijkatelier.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlCharsTest {
    /** A vertical tab of a pasted name made bgt_buurt.gml unreadable. */
    private static final String PASTED = "Oranje\u000Bbuurt\u0000 <&> \uD83C\uDF37 \uD83C \uFFFF\ttab";

    private static final String KEPT = "Oranjebuurt <&> \uD83C\uDF37  \ttab";

    @Test
    void allowed_leavesOutWhatXmlHasNot() {
        assertThat(XmlChars.allowed(PASTED)).isEqualTo(KEPT);
        assertThat(XmlChars.allowed("gewoon")).isEqualTo("gewoon");
    }

    @Test
    void xmlOut_anyName_isReadBack() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOut out = new XmlOut(bytes);
        out.element("naam", PASTED);
        out.flush();
        String read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(bytes.toString("UTF-8"))))
                .getDocumentElement()
                .getTextContent();
        assertThat(read).isEqualTo(KEPT);
    }
}
