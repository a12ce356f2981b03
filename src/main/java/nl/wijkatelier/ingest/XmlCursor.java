package nl.wijkatelier.ingest;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * Walks through an XML file element by element; the one place where XML is opened. DTDs and entities are refused, nothing
 * outside the file is ever fetched. Not thread-safe.
 *
 * <p>It stands on an element. {@link #nextChild} goes to its next child element, which must then be consumed whole, by
 * {@link #text}, {@link #skip} or by a loop of {@code nextChild} until that gives false:
 *
 * <pre>{@code
 * while (xml.nextChild())
 *     if (xml.is(NS, "naam")) naam = xml.text();
 *     else xml.skip();
 * }</pre>
 *
 * <p>Every method that moves throws {@link RefusedFile}: {@code FILE_DAMAGED} with the line where the XML is broken
 * or goes on after its root,
 * {@code FILE_WRONG_FORMAT} where it is no XML at all, {@code FILE_TOO_LARGE} where elements nest without end,
 * {@code FILE_DTD_FORBIDDEN}.
 */
public final class XmlCursor {
    private static final XMLInputFactory FACTORY = factory();

    private static final int DEEPEST = 256;

    private final XMLStreamReader reader;
    private final String place;
    private char[] buffer = new char[256];
    private int length;
    private final TextPool pool = new TextPool();
    private boolean rooted;
    private int depth;

    private XmlCursor(XMLStreamReader reader, String place) {
        this.reader = reader;
        this.place = place;
    }

    /** Stands on the root element of the stream; the caller closes the stream. */
    public static XmlCursor open(SourceEntry entry) {
        return open(entry.stream(), entry.place());
    }

    /** As {@link #open(SourceEntry)}, for a place such as "outer.zip!file.xml". */
    public static XmlCursor open(InputStream in, String place) {
        try {
            XmlCursor cursor = new XmlCursor(FACTORY.createXMLStreamReader(in), place);
            while (cursor.next() != XMLStreamConstants.START_ELEMENT) continue;
            cursor.rooted = true;
            return cursor;
        } catch (XMLStreamException broken) {
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT, place, "is geen XML (" + oneLine(broken) + ")", broken);
        } catch (RuntimeException broken) {
            if (ours(broken)) throw broken;
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT, place, "is geen XML (" + oneLine(broken) + ")", broken);
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Local name of the element. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace URI of the element, or "" without. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    public boolean is(String namespace, String name) {
        return reader.getLocalName().equals(name) && namespace().equals(namespace);
    }

    /** Value of an attribute without namespace, or null; only before the element is consumed. */
    public String attribute(String name) {
        return attribute(null, name);
    }

    /** Value of an attribute, or null; only before the element is consumed. */
    public String attribute(String namespace, String name) {
        try {
            return reader.getAttributeValue(namespace == null ? "" : namespace, name);
        } catch (RuntimeException broken) {
            throw damaged(broken);
        }
    }

    /** Goes to the next child element, or gives false at the end of the element. */
    public boolean nextChild() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
            if (event == XMLStreamConstants.END_ELEMENT) return false;
        }
    }

    /** Passes over the rest of the element. */
    public void skip() {
        leave(depth);
    }

    /** How many elements are open: 1 on the root, and again when its last child has been consumed. */
    public int depth() {
        return depth;
    }

    /**
     * Ends the element that was stood on at a depth, from wherever within it, so that it counts as consumed; for a reader
     * that gives up an object halfway.
     */
    public void leave(int elementDepth) {
        while (depth >= elementDepth) next();
    }

    /** Text of the element without blanks around it; text of child elements is passed over. */
    public String text() {
        readText();
        int from = 0;
        int to = length;
        while (from < to && buffer[from] <= ' ') from++;
        while (to > from && buffer[to - 1] <= ' ') to--;
        return pool.text(buffer, from, to);
    }

    /**
     * Reads the text of the element into {@link #chars()} and returns its length; for long texts that need not become a
     * String. Valid until the next text is read.
     */
    public int readText() {
        length = 0;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) skip();
            else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) append();
        }
        return length;
    }

    /** Where {@link #readText} puts the text; its first {@code readText()} characters count. */
    public char[] chars() {
        return buffer;
    }

    /** Line where the cursor stands, 1 for the first. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** "file.xml:line", of where the cursor stands. */
    public String place() {
        return place + ":" + line();
    }

    /** The parser reads a text only when it is asked for, and reports what is wrong with it unchecked. */
    private void append() {
        try {
            appendText();
        } catch (RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private void appendText() {
        int count = reader.getTextLength();
        if (length + count > buffer.length) buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + count));
        System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), buffer, length, count);
        length += count;
    }

    private int next() {
        try {
            if (!reader.hasNext()) throw new RefusedFile(FileProblem.FILE_DAMAGED, place, "houdt te vroeg op");
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) deeper();
            else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) epilog();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw new RefusedFile(
                        FileProblem.FILE_DTD_FORBIDDEN, place(), "bevat een DTD of entiteit; die wordt niet gelezen");
            return event;
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    /** A document ends with its root: what follows would be lost in silence. */
    private void epilog() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            boolean content = event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace();
            if (content)
                throw new RefusedFile(
                        FileProblem.FILE_DAMAGED,
                        place(),
                        "gaat door na het laatste element; het zijn meer documenten");
        }
    }

    /** The refusal for what the parser threw; what the stream below it says of itself is passed on as it is. */
    private RuntimeException damaged(Exception broken) {
        if (broken instanceof RuntimeException runtime && ours(runtime)) return runtime;
        FileProblem problem = rooted ? FileProblem.FILE_DAMAGED : FileProblem.FILE_WRONG_FORMAT;
        String what = rooted ? "beschadigde XML (" : "is geen XML (";
        return new RefusedFile(problem, place(), what + oneLine(broken) + ")", broken);
    }

    private static boolean ours(RuntimeException thrown) {
        return thrown instanceof RefusedFile
                || thrown instanceof Progress.Cancelled
                || thrown instanceof UncheckedIOException;
    }

    /** Readers follow nested elements by recursion; nothing that they read nests deeper than some twenty. */
    private void deeper() {
        if (++depth > DEEPEST)
            throw new RefusedFile(FileProblem.FILE_TOO_LARGE, place(), "elementen zijn dieper genest dan " + DEEPEST);
    }

    private static String oneLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
