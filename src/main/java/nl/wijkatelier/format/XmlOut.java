package nl.wijkatelier.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes XML text in UTF-8 with little memory: the one place where a value becomes XML. Values are escaped, what XML does not allow is left out
 * ({@link XmlChars}), coordinates have three decimals. {@link XmlDocument} is a small document on it. Not thread-safe.
 */
public final class XmlOut {
    private static final int FLUSH_AT = 1 << 16;

    private final StringBuilder text = new StringBuilder(FLUSH_AT + 4096);
    private final OutputStream out;

    public XmlOut(OutputStream out) {
        this.out = out;
    }

    /** Text that is already XML. */
    public XmlOut raw(String xml) {
        text.append(xml);
        if (text.length() > FLUSH_AT) flush();
        return this;
    }

    public XmlOut open(String name) {
        return raw("<").raw(name).raw(">");
    }

    public XmlOut close(String name) {
        return raw("</").raw(name).raw(">");
    }

    /** An element with text; nothing at all where the value is null. */
    public XmlOut element(String name, Object value) {
        return value == null ? this : element(name, "", value);
    }

    /** An element with attributes as they stand in XML, such as {@code domein="x"}. */
    public XmlOut element(String name, String attributes, Object value) {
        raw("<").raw(name);
        if (!attributes.isEmpty()) raw(" ").raw(attributes);
        return raw(">").escaped(value.toString()).close(name);
    }

    /** The rings of a polygon as {@code gml:exterior} and {@code gml:interior}. */
    public XmlOut rings(Polygon polygon, String posListAttributes, boolean z) {
        ring("gml:exterior", polygon.getExteriorRing().getCoordinateSequence(), posListAttributes, z);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++)
            ring("gml:interior", polygon.getInteriorRingN(i).getCoordinateSequence(), posListAttributes, z);
        return this;
    }

    private void ring(String name, CoordinateSequence ring, String attributes, boolean z) {
        open(name)
                .open("gml:LinearRing")
                .posList(ring, attributes, z)
                .close("gml:LinearRing")
                .close(name);
    }

    /** A posList; "%count" in the attributes stands for the number of positions. */
    public XmlOut posList(CoordinateSequence line, String attributes, boolean z) {
        raw("<gml:posList");
        if (!attributes.isEmpty()) raw(" ").raw(attributes.replace("%count", Integer.toString(line.size())));
        raw(">");
        for (int i = 0; i < line.size(); i++) {
            if (i > 0) raw(" ");
            position(line.getX(i), line.getY(i), z);
        }
        return close("gml:posList");
    }

    public XmlOut position(double x, double y, boolean z) {
        millimetres(x).raw(" ").millimetres(y);
        return z ? raw(" 0.0") : this;
    }

    /** Metres to the millimetre, without zeros that say nothing. */
    private XmlOut millimetres(double metres) {
        long mm = Math.round(metres * 1000);
        if (mm < 0) text.append('-');
        text.append(Math.abs(mm) / 1000);
        long rest = Math.abs(mm) % 1000;
        if (rest == 0) return this;
        text.append('.').append(rest / 100);
        if (rest % 100 != 0) text.append(rest / 10 % 10);
        if (rest % 10 != 0) text.append(rest % 10);
        return this;
    }

    /** A text between tags. */
    XmlOut escaped(String given) {
        return escaped(given, false);
    }

    /** An attribute, with the blank before it. */
    XmlOut attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").escaped(value, true).raw("\"");
    }

    /** Blanks other than a space would come back as a space from an attribute, and a carriage return as a line end, were they not escaped. */
    private XmlOut escaped(String given, boolean attribute) {
        String value = XmlChars.allowed(given);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#xD;");
                case '"', '\n', '\t' -> {
                    if (attribute) text.append("&#").append((int) c).append(';');
                    else text.append(c);
                }
                default -> text.append(c);
            }
        }
        return raw("");
    }

    /** Hands everything to the stream, which stays open. */
    public void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}
