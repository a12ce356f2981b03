package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.engine.style.Symbolizer.Cap;
import nl.wijkatelier.engine.style.Symbolizer.Fill;
import nl.wijkatelier.engine.style.Symbolizer.Hatch;
import nl.wijkatelier.engine.style.Symbolizer.Join;
import nl.wijkatelier.engine.style.Symbolizer.Shape;
import nl.wijkatelier.engine.style.Symbolizer.Stroke;

/** Reads Polygon-, Line- and PointSymbolizer of SE 1.1; text is read by {@link LabelReader}. */
final class SymbolizerReader {
    /** Pixels or metres: what is longer than any map needs would only cost time and room. */
    private static final double LONGEST = 200;

    private SymbolizerReader() {}

    /** A size that can be drawn. */
    static Length length(Markup e, boolean metres) {
        double value = e.number();
        if (!(value >= 0 && value <= LONGEST)) throw e.refuse("is " + e.text() + ", not 0 to " + (int) LONGEST);
        return new Length(value, metres);
    }

    /** A way to the one side or, below 0, the other. */
    static Length way(Markup e, boolean metres) {
        double value = e.number();
        if (!(Math.abs(value) <= LONGEST))
            throw e.refuse("is " + e.text() + ", not " + (int) -LONGEST + " to " + (int) LONGEST);
        return new Length(value, metres);
    }

    static Symbolizer read(Markup e) {
        boolean metres = metres(e);
        try {
            return switch (e.name) {
                case "PolygonSymbolizer" -> area(e, metres);
                case "LineSymbolizer" -> line(e, metres);
                case "PointSymbolizer" -> mark(e, metres);
                case "TextSymbolizer" -> LabelReader.read(e, metres);
                default -> throw e.unsupported();
            };
        } catch (IllegalArgumentException invalid) {
            throw new StyleProblem(e.file, e.line, "<" + e.name + "> " + invalid.getMessage(), invalid);
        }
    }

    private static boolean metres(Markup e) {
        String uom = e.attributes.get("uom");
        if (uom == null || uom.endsWith("/pixel")) return false;
        if (uom.endsWith("/metre")) return true;
        throw e.refuse("has unit '" + uom + "', only pixel and metre are supported");
    }

    private static Symbolizer area(Markup e, boolean metres) {
        Fill fill = null;
        Stroke stroke = null;
        for (Markup child : e.children)
            switch (child.name) {
                case "Fill" -> fill = fill(child, metres);
                case "Stroke" -> stroke = stroke(child, metres);
                default -> throw child.unsupported();
            }
        return new Symbolizer.Area(fill, stroke);
    }

    private static Symbolizer line(Markup e, boolean metres) {
        Markup stroke = e.only();
        if (!stroke.name.equals("Stroke")) throw stroke.unsupported();
        return new Symbolizer.Line(stroke(stroke, metres));
    }

    private static Symbolizer mark(Markup e, boolean metres) {
        Markup graphic = e.only();
        if (!graphic.name.equals("Graphic")) throw graphic.unsupported();
        Shape shape = null;
        Fill fill = null;
        Stroke stroke = null;
        Length size = new Length(6, metres);
        for (Markup child : graphic.children)
            switch (child.name) {
                case "Size" -> size = length(child, metres);
                case "Mark" -> {
                    for (Markup part : child.children)
                        switch (part.name) {
                            case "WellKnownName" -> shape = shape(part);
                            case "Fill" -> fill = fill(part, metres);
                            case "Stroke" -> stroke = stroke(part, metres);
                            default -> throw part.unsupported();
                        }
                }
                default -> throw child.unsupported();
            }
        if (shape == null) throw graphic.refuse("needs a Mark with a WellKnownName");
        return new Symbolizer.Mark(shape, size, fill, stroke);
    }

    private static Shape shape(Markup e) {
        for (Shape shape : Shape.values())
            if (shape.name().toLowerCase(Locale.ROOT).equals(e.text())) return shape;
        throw e.refuse("'" + e.text() + "' is not supported");
    }

    static Fill fill(Markup e, boolean metres) {
        Map<String, Markup> parameters = new HashMap<>();
        Hatch hatch = null;
        for (Markup child : e.children)
            switch (child.name) {
                case "SvgParameter", "CssParameter" -> parameters.put(parameter(child, "fill", "fill-opacity"), child);
                case "GraphicFill" -> {
                    HatchReader reader = new HatchReader(child, metres);
                    hatch = reader.hatch();
                    return new Fill(reader.color(), hatch);
                }
                default -> throw child.unsupported();
            }
        return new Fill(Colors.read(parameters.get("fill"), parameters.get("fill-opacity"), 0xFF808080), hatch);
    }

    static Stroke stroke(Markup e, boolean metres) {
        Map<String, Markup> p = new HashMap<>();
        for (Markup child : e.children) {
            if (!child.parameter()) throw child.unsupported();
            String name = parameter(
                    child,
                    "stroke",
                    "stroke-opacity",
                    "stroke-width",
                    "stroke-dasharray",
                    "stroke-linecap",
                    "stroke-linejoin");
            p.put(name, child);
        }
        int color = Colors.read(p.get("stroke"), p.get("stroke-opacity"), 0xFF000000);
        Markup width = p.get("stroke-width");
        return new Stroke(
                color,
                width == null ? new Length(1, metres) : length(width, metres),
                dashes(p.get("stroke-dasharray"), metres),
                word(p.get("stroke-linecap"), Cap.BUTT),
                word(p.get("stroke-linejoin"), Join.MITRE));
    }

    private static List<Length> dashes(Markup e, boolean metres) {
        if (e == null) return List.of();
        List<Length> dashes = new ArrayList<>();
        for (String part : e.text().split("[\\s,]+")) {
            try {
                double value = Double.parseDouble(part);
                if (!(value > 0)) throw e.refuse("dash '" + part + "' is not above 0");
                dashes.add(new Length(value, metres));
            } catch (NumberFormatException invalid) {
                throw e.refuse("'" + part + "' is no number");
            }
        }
        return dashes;
    }

    /** The name of a parameter, if it is one of those that are supported. */
    static String parameter(Markup e, String... supported) {
        String name = e.attributes.getOrDefault("name", "");
        for (String candidate : supported) if (candidate.equals(name)) return name;
        throw e.refuse("name=\"" + name + "\" is not supported here");
    }

    static <T extends Enum<T>> T word(Markup e, T otherwise) {
        if (e == null) return otherwise;
        for (T value : otherwise.getDeclaringClass().getEnumConstants())
            if (value.name().toLowerCase(Locale.ROOT).equals(e.text())) return value;
        throw e.refuse("'" + e.text() + "' is not supported");
    }
}
