package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaColors.State;
import nl.wijkatelier.engine.style.Rule;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.Symbolizer;

/**
 * What a legend says, from top to bottom.
 *
 * @param subtitle such as the unit; "" for none
 * @param language by whose rules its numbers are written
 */
public record Legend(String title, String subtitle, List<Entry> entries, Locale language) {
    static final Locale DUTCH = Locale.forLanguageTag("nl");

    /**
     * A line of a legend.
     *
     * @param symbolizers what its sample is painted with, the lowest first
     * @param radius of a circle as the sample, in pixels of 0.28 mm; 0 for none
     * @param color of that circle, opaque ARGB
     * @param count areas that it stands for; -1 where that is not told
     */
    public record Entry(String text, List<Symbolizer> symbolizers, double radius, int color, int count) {
        public Entry {
            symbolizers = List.copyOf(symbolizers);
        }

        static Entry of(String text, List<Symbolizer> symbolizers, int count) {
            return new Entry(text, symbolizers, 0, 0, count);
        }
    }

    public Legend {
        entries = List.copyOf(entries);
    }

    /** One in Dutch. */
    public Legend(String title, String subtitle, List<Entry> entries) {
        this(title, subtitle, entries, DUTCH);
    }

    /** The titled rules of styles; a title that several rules share is listed once, with the first one's drawing. */
    public static Legend of(String title, List<Style> styles) {
        return of(title, styles, Double.NaN);
    }

    /**
     * The same of what is drawn at a scale.
     *
     * @param scale denominator; NaN for what is drawn at any
     */
    public static Legend of(String title, List<Style> styles, double scale) {
        List<Entry> entries = new ArrayList<>();
        for (Style style : styles) entries.addAll(titled(style, scale));
        return new Legend(title, "", entries);
    }

    private static List<Entry> titled(Style style, double scale) {
        List<Entry> entries = new ArrayList<>();
        for (Style.Pass pass : style.passes())
            for (Rule rule : pass.rules()) {
                if (!Double.isNaN(scale) && !rule.holdsAt(scale)) continue;
                boolean known = entries.stream().anyMatch(entry -> entry.text().equals(rule.title()));
                if (!rule.title().isEmpty() && !known) entries.add(Entry.of(rule.title(), rule.symbolizers(), -1));
            }
        return entries;
    }

    /** The classes of a figure, and how the shared style draws the kinds of missing values that occur. */
    public static Legend of(AreaClasses classes, Style shared) {
        List<Entry> entries = new ArrayList<>();
        List<AreaClasses.AreaClass> found = classes.classes();
        Numbers numbers = new Numbers(classes.indicator().decimalen());
        boolean circles = classes.circles();
        for (AreaClasses.AreaClass one : found)
            entries.add(
                    circles
                            ? new Entry(numbers.range(one), List.of(), one.radius(), one.color(), one.count())
                            : Entry.of(numbers.range(one), fill(one.color()), one.count()));
        Map<State, Integer> missing = new EnumMap<>(State.class);
        classes.missing().forEach((reason, count) -> missing.put(State.of(reason), count));
        entries.addAll(missing(missing, shared));
        return new Legend(classes.indicator().titel(), classes.indicator().eenheid(), entries);
    }

    static List<Symbolizer> fill(int color) {
        return List.of(new Symbolizer.Area(Symbolizer.Fill.of(color), null));
    }

    /** A line per kind of missing value, as the rule of the shared style draws it that has its name. */
    static List<Entry> missing(Map<State, Integer> counts, Style shared) {
        List<Entry> entries = new ArrayList<>();
        for (Style.Pass pass : shared.passes())
            for (Rule rule : pass.rules())
                for (State state : State.values())
                    if (state.text().equals(rule.name()) && counts.containsKey(state))
                        entries.add(Entry.of(rule.title(), rule.symbolizers(), counts.get(state)));
        return entries;
    }
}
