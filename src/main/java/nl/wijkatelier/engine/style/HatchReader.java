package nl.wijkatelier.engine.style;

import nl.wijkatelier.engine.style.Symbolizer.Hatch;
import nl.wijkatelier.engine.style.Symbolizer.Stroke;

/** Reads a GraphicFill with the mark {@code shape://slash} or {@code shape://backslash}, the hatches that are drawn. */
final class HatchReader {
    private final Hatch hatch;
    private final int color;

    HatchReader(Markup graphicFill, boolean metres) {
        if (metres) throw graphicFill.refuse("needs uom pixel");
        Markup graphic = graphicFill.only();
        if (!graphic.name.equals("Graphic")) throw graphic.unsupported();
        Boolean rising = null;
        Stroke stroke = null;
        Length spacing = Length.pixels(8);
        for (Markup child : graphic.children)
            switch (child.name) {
                case "Size" -> spacing = SymbolizerReader.length(child, false);
                case "Mark" -> {
                    for (Markup part : child.children)
                        switch (part.name) {
                            case "WellKnownName" -> rising = rising(part);
                            case "Stroke" -> stroke = SymbolizerReader.stroke(part, false);
                            default -> throw part.unsupported();
                        }
                }
                default -> throw child.unsupported();
            }
        if (rising == null || stroke == null)
            throw graphic.refuse("needs a Mark with shape://slash or shape://backslash and a Stroke");
        hatch = new Hatch(rising, spacing, stroke.width());
        color = stroke.color();
    }

    private static boolean rising(Markup e) {
        return switch (e.text()) {
            case "shape://slash" -> true;
            case "shape://backslash" -> false;
            default -> throw e.refuse("'" + e.text() + "' is not supported in a GraphicFill");
        };
    }

    Hatch hatch() {
        return hatch;
    }

    int color() {
        return color;
    }
}
