package nl.wijkatelier.wms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes small XML documents; every text is escaped, characters that XML does not have become a question mark. */
final class XmlText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** A document type declaration, as WMS 1.1.1 asks for. */
    XmlText doctype(String root, String system) {
        try {
            writer.writeDTD("<!DOCTYPE " + root + " SYSTEM \"" + system + "\">");
            writer.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element; attributes as name, value, name, value. */
    XmlText open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An attribute of the element that was just opened. */
    XmlText attribute(String name, String value) {
        try {
            attributes(name, value);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    XmlText close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with a text. */
    XmlText text(String name, String text, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(valid(text));
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Elements that are XML already, with names that are bound here. */
    XmlText raw(String elements) {
        try {
            writer.writeCharacters("\n");
            writer.flush();
            bytes.writeBytes(elements.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) writer.writeAttribute(attributes[i], valid(attributes[i + 1]));
    }

    private static String valid(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 9
                                || c == 10
                                || c == 13
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000
                        ? c
                        : '?')
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("XML in memory could not be written", e);
    }
}
