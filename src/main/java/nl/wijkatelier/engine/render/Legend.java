package nl.wijkatelier.engine.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.Rule;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.Symbolizer;

/**
 * What a legend says, from top to bottom.
 *
 * @param subtitle such as the unit; "" for none
 */
public record Legend(String title, String subtitle, List<Entry> entries) {
    /**
     * A line of a legend.
     *
     * @param symbolizers what its sample is painted with, the lowest first
     * @param radius of a circle as the sample, in pixels of 0.28 mm; 0 for none
     */
    public record Entry(String text, List<Symbolizer> symbolizers, double radius) {
        public Entry {
            symbolizers = List.copyOf(symbolizers);
        }
    }

    public Legend {
        entries = List.copyOf(entries);
    }

    /** The titled rules of styles; a title that several rules share is listed once, with the first one's drawing. */
    public static Legend of(String title, List<Style> styles) {
        List<Entry> entries = new ArrayList<>();
        for (Style style : styles) entries.addAll(titled(style));
        return new Legend(title, "", entries);
    }

    private static List<Entry> titled(Style style) {
        List<Entry> entries = new ArrayList<>();
        for (Style.Pass pass : style.passes())
            for (Rule rule : pass.rules()) {
                boolean known = entries.stream().anyMatch(entry -> entry.text().equals(rule.title()));
                if (!rule.title().isEmpty() && !known) entries.add(new Entry(rule.title(), rule.symbolizers(), 0));
            }
        return entries;
    }

    /** The classes of a figure, with the entries that the shared style has for areas without a number. */
    public static Legend of(AreaClasses classes, Style shared) {
        List<Entry> entries = new ArrayList<>();
        DecimalFormat number = number(classes.indicator().decimalen());
        for (AreaClasses.AreaClass one : classes.classes()) {
            Symbolizer.Fill fill = Symbolizer.Fill.of(one.color());
            entries.add(
                    one.radius() == null
                            ? new Entry(
                                    number.format(one.from()) + " – " + number.format(one.to()),
                                    List.of(new Symbolizer.Area(fill, null)),
                                    0)
                            : new Entry("tot " + number.format(one.to()), List.of(), one.radius()));
        }
        entries.addAll(titled(shared));
        return new Legend(classes.indicator().titel(), classes.indicator().eenheid(), entries);
    }

    private static DecimalFormat number(int decimals) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl")));
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
