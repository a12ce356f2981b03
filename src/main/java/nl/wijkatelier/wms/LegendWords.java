package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaColors.State;
import nl.wijkatelier.engine.style.Rule;
import nl.wijkatelier.engine.style.Style;

/** Chooses the lines of a legend and says them in a language. A line keeps the place among the classes that it had. */
final class LegendWords {
    /**
     * A legend of which lines were left out.
     *
     * @param classes per line which class it is, -1 for none
     */
    record Lines(Legend legend, List<Integer> classes) {}

    private LegendWords() {}

    /** The lines of a figure. Those that are not in view are left out, and the others count what is. */
    static Lines of(AreaClasses classes, Style shared, BitSet inView, boolean hideEmpty, Language language) {
        Legend whole = Legend.of(classes, shared);
        List<Legend.Entry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int n = classes.classes().size();
        for (int i = 0; i < whole.entries().size(); i++) {
            Legend.Entry entry = whole.entries().get(i);
            int line = i;
            int count = inView == null
                    ? entry.count()
                    : (int) inView.stream()
                            .filter(area -> line < n
                                    ? classes.classOf(area) == line
                                    : classes.state(area) == state(shared, entry.text()))
                            .count();
            if (count == 0 && (inView != null || hideEmpty)) continue;
            String text = i < n && classes.classes().get(i).naam() != null && language == Language.ENGLISH
                    ? entry.text()
                            .replace(
                                    classes.classes().get(i).naam(),
                                    classes.classes().get(i).name())
                    : said(entry.text(), language);
            entries.add(new Legend.Entry(text, entry.symbolizers(), entry.radius(), entry.color(), count));
            places.add(i < n ? i : -1);
        }
        var indicator = classes.indicator();
        return new Lines(
                new Legend(
                        language.of(indicator.titel(), indicator.title()),
                        language.of(indicator.eenheid(), indicator.unit()),
                        entries,
                        language.locale()),
                places);
    }

    /** The lines of another layer, whose title is in the language already. */
    static Lines of(Legend plain, Language language) {
        List<Legend.Entry> entries = plain.entries().stream()
                .map(entry -> new Legend.Entry(
                        said(entry.text(), language),
                        entry.symbolizers(),
                        entry.radius(),
                        entry.color(),
                        entry.count()))
                .toList();
        return new Lines(
                new Legend(plain.title(), plain.subtitle(), entries, language.locale()),
                entries.stream().map(entry -> -1).toList());
    }

    /** The same without texts beside the samples. */
    static Legend silent(Legend legend) {
        return new Legend(
                "",
                "",
                legend.entries().stream()
                        .map(entry -> new Legend.Entry("", entry.symbolizers(), entry.radius(), entry.color(), -1))
                        .toList(),
                legend.language());
    }

    /** Title and unit of a figure. */
    static Legend heading(Indicator indicator, Language language) {
        return new Legend(
                language.of(indicator.titel(), indicator.title()),
                language.of(indicator.eenheid(), indicator.unit()),
                List.of(),
                language.locale());
    }

    private static State state(Style shared, String title) {
        for (Style.Pass pass : shared.passes())
            for (Rule rule : pass.rules())
                for (State state : State.values())
                    if (rule.title().equals(title) && state.text().equals(rule.name())) return state;
        return null;
    }

    /** Ranges and names of rules; numbers have a point and commas in English. */
    private static String said(String text, Language language) {
        if (language == Language.DUTCH) return text;
        if (!text.matches("[\u2212\\d., totemn]+")) return language.title(text);
        return text.replace(" tot en met ", " to ")
                .replace(" tot ", " to under ")
                .replace(',', '\t')
                .replace('.', ',')
                .replace('\t', '.');
    }
}
