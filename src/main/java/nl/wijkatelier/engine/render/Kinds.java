package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the combinations of attribute values that a layer's features have. For one thread while it is filled. */
final class Kinds {
    private final List<String> columns;
    private final int levelColumn;
    private final List<Object[]> values = new ArrayList<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    /** @param levelColumn name of the column with the level on which a feature is painted, or null where all are on the same */
    Kinds(List<String> columns, String levelColumn) {
        this.columns = List.copyOf(columns);
        this.levelColumn = levelColumn == null ? -1 : columns.indexOf(levelColumn);
    }

    /** The number of a combination, in the order of the columns. Throws IllegalStateException beyond 32,767 of them. */
    int of(Object... combination) {
        Integer known = numbers.get(Arrays.asList(combination));
        if (known != null) return known;
        if (values.size() == Short.MAX_VALUE) throw new IllegalStateException("too many kinds in a layer");
        int number = values.size();
        Object[] copy = combination.clone();
        values.add(copy);
        numbers.put(Arrays.asList(copy), number);
        return number;
    }

    List<String> columns() {
        return columns;
    }

    List<Object[]> values() {
        return List.copyOf(values);
    }

    /** Level per kind; zero for all where the layer has no such column. */
    int[] levels() {
        int[] levels = new int[values.size()];
        for (int i = 0; i < levels.length && levelColumn >= 0; i++) levels[i] = (Integer) values.get(i)[levelColumn];
        return levels;
    }
}
