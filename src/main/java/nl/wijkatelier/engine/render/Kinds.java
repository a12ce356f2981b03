package nl.wijkatelier.engine.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.engine.pack.PackIn;
import nl.wijkatelier.engine.pack.PackOut;

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

    void write(PackOut out) throws IOException {
        out.texts(columns);
        out.writeInt(levelColumn);
        out.writeInt(values.size());
        for (Object[] combination : values)
            for (Object one : combination) {
                out.writeBoolean(one instanceof Integer);
                if (one instanceof Integer number) out.writeInt(number);
                else out.text((String) one);
            }
    }

    static Kinds read(PackIn in) {
        List<String> columns = in.texts();
        int level = in.integer();
        Kinds kinds = new Kinds(columns, level < 0 ? null : columns.get(level));
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            Object[] combination = new Object[columns.size()];
            for (int c = 0; c < combination.length; c++) combination[c] = in.bool() ? (Object) in.integer() : in.text();
            kinds.of(combination);
        }
        return kinds;
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
