package nl.wijkatelier.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes small XML documents in memory, by {@link XmlOut}; what was opened last is closed first. Not thread-safe. */
public final class XmlDocument {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XmlOut out = new XmlOut(bytes);
    private final Deque<String> opened = new ArrayDeque<>();
    /** Whether the tag that was opened last may still get attributes. */
    private boolean tag;

    public XmlDocument() {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** A document type declaration, as WMS 1.1.1 asks for. */
    public XmlDocument doctype(String root, String system) {
        out.raw("<!DOCTYPE ").raw(root).raw(" SYSTEM \"").raw(system).raw("\">\n");
        return this;
    }

    /** Opens an element; attributes as name, value, name, value. */
    public XmlDocument open(String name, String... attributes) {
        begin();
        out.raw("<").raw(name);
        opened.push(name);
        tag = true;
        for (int i = 0; i < attributes.length; i += 2) attribute(attributes[i], attributes[i + 1]);
        return this;
    }

    /** An attribute of the element that was just opened; throws IllegalStateException where it has content already. */
    public XmlDocument attribute(String name, String value) {
        if (!tag) throw new IllegalStateException("no tag is open for " + name);
        out.attribute(name, value);
        return this;
    }

    /** Closes the element that was opened last; throws NoSuchElementException where none is open. */
    public XmlDocument close() {
        begin();
        out.close(opened.pop());
        return this;
    }

    /** An element without content. */
    public XmlDocument empty(String name, String... attributes) {
        open(name, attributes);
        out.raw("/>");
        tag = false;
        opened.pop();
        return this;
    }

    /** An element with a text. */
    public XmlDocument text(String name, String text, String... attributes) {
        open(name, attributes).begin();
        out.escaped(text);
        return close();
    }

    /** Elements that are XML already, with names that are bound here. */
    public XmlDocument raw(String elements) {
        begin();
        out.raw("\n").raw(elements);
        return this;
    }

    private void begin() {
        if (tag) out.raw(">");
        tag = false;
    }

    /** The document; what is still open is closed. */
    public byte[] bytes() {
        while (!opened.isEmpty()) close();
        out.flush();
        return bytes.toByteArray();
    }
}
