package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.AreaColors.State;
import nl.wijkatelier.engine.style.Drawing;
import nl.wijkatelier.engine.style.Rule;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleMatch;
import nl.wijkatelier.engine.style.Symbolizer;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/** The style of one classified figure: a fill for each class, below what {@code styles/choropleet.sld} draws for all. */
final class ChoroplethStyle {
    private static final String COLUMN = "toestand";
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final AreaColors classes;
    private final StyleMatch match;
    private final int kinds;
    /** Kinds of areas without a number; only those that occur, since each takes colours of a palette. */
    private final Map<State, Integer> without = new EnumMap<>(State.class);

    ChoroplethStyle(AreaColors classes, Style shared) {
        this.classes = classes;
        List<Object[]> states = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        int[] colors = classes.colors();
        for (int i = 0; i < colors.length; i++) {
            String state = "klasse " + i;
            states.add(new Object[] {state});
            if (!classes.circles()) rules.add(rule(state, colors[i]));
        }
        for (int area = 0; area < classes.areas(); area++) {
            State state = classes.state(area);
            if (state == State.VALUE || without.containsKey(state)) continue;
            without.put(state, states.size());
            states.add(new Object[] {state.text()});
        }
        List<Style.Pass> passes = new ArrayList<>();
        passes.add(new Style.Pass(rules));
        passes.addAll(shared.passes());
        kinds = states.size();
        Style style = new Style(shared.layer(), shared.name(), shared.title(), passes);
        match = StyleMatch.of(style, List.of(COLUMN), List.of(), states);
    }

    private static Rule rule(String state, int color) {
        return new Rule(
                state,
                state,
                FILTERS.equals(FILTERS.property(COLUMN), FILTERS.literal(state)),
                false,
                0,
                Double.POSITIVE_INFINITY,
                List.of(Drawing.of(new Symbolizer.Area(Symbolizer.Fill.of(color), null))));
    }

    StyleMatch match() {
        return match;
    }

    int kinds() {
        return kinds;
    }

    /** The kind by which an area is painted. */
    int kind(int area) {
        State state = classes.state(area);
        return state == State.VALUE ? classes.classOf(area) : without.get(state);
    }
}
