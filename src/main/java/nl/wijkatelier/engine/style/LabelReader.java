package nl.wijkatelier.engine.style;

import java.util.HashMap;
import java.util.Map;
import nl.wijkatelier.engine.style.Symbolizer.Weight;

/** Reads a TextSymbolizer of SE 1.1: a property as text, the bundled typeface, halo, centred point placement. */
final class LabelReader {
    /** The typeface that is bundled; a style that names another would look different on every machine. */
    static final String FAMILY = "Inter";

    private final boolean metres;
    private String property;
    private String rotation;
    private Length size = Length.pixels(11);
    private Weight weight = Weight.NORMAL;
    private boolean italic;
    private int color = 0xFF000000;
    private Length halo = Length.pixels(0);
    private int haloColor = 0xFFFFFFFF;
    private Length dx = Length.pixels(0);
    private Length dy = Length.pixels(0);

    private LabelReader(boolean metres) {
        this.metres = metres;
    }

    static Symbolizer read(Markup e, boolean metres) {
        LabelReader reader = new LabelReader(metres);
        for (Markup child : e.children)
            switch (child.name) {
                case "Label" -> reader.property = property(child);
                case "Font" -> reader.font(child);
                case "LabelPlacement" -> reader.placement(child.only());
                case "Halo" -> reader.halo(child);
                case "Fill" ->
                    reader.color = SymbolizerReader.fill(child, metres).color();
                default -> throw child.unsupported();
            }
        if (reader.property == null) throw e.refuse("needs a Label");
        return new Symbolizer.Label(
                reader.property,
                reader.rotation,
                reader.size,
                reader.weight,
                reader.italic,
                reader.color,
                reader.halo,
                reader.haloColor,
                reader.dx,
                reader.dy);
    }

    private static String property(Markup e) {
        Markup name = e.only();
        if (!name.name.equals("PropertyName")) throw name.unsupported();
        return name.text();
    }

    private void font(Markup e) {
        for (Markup child : e.children) {
            if (!child.parameter()) throw child.unsupported();
            switch (SymbolizerReader.parameter(child, "font-family", "font-size", "font-weight", "font-style")) {
                case "font-family" -> {
                    if (!child.text().equals(FAMILY)) throw child.refuse("only " + FAMILY + " is bundled");
                }
                case "font-size" -> size = SymbolizerReader.length(child, metres);
                case "font-weight" -> weight = SymbolizerReader.word(child, Weight.NORMAL);
                default -> {
                    if (!child.text().matches("normal|italic")) throw child.refuse("is not supported");
                    italic = child.text().equals("italic");
                }
            }
        }
    }

    private void placement(Markup e) {
        if (!e.name.equals("PointPlacement")) throw e.unsupported();
        for (Markup child : e.children)
            switch (child.name) {
                case "Rotation" -> rotation = property(child);
                case "Displacement" -> {
                    Map<String, Markup> parts = new HashMap<>();
                    for (Markup part : child.children) parts.put(part.name, part);
                    if (parts.size() != 2 || !parts.containsKey("DisplacementX") || !parts.containsKey("DisplacementY"))
                        throw child.refuse("needs DisplacementX and DisplacementY");
                    dx = SymbolizerReader.way(parts.get("DisplacementX"), metres);
                    dy = SymbolizerReader.way(parts.get("DisplacementY"), metres);
                }
                default -> throw child.unsupported();
            }
    }

    private void halo(Markup e) {
        for (Markup child : e.children)
            switch (child.name) {
                case "Radius" -> halo = SymbolizerReader.length(child, metres);
                case "Fill" -> haloColor = SymbolizerReader.fill(child, metres).color();
                default -> throw child.unsupported();
            }
    }
}
