package nl.wijkatelier.engine.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The colour ramps of {@code styles/ramps.json}. Immutable. */
public final class Ramps {
    /** Taken where nobody asks for another. */
    public static final String DEFAULT = "ylgnbu";

    private static final String FILE = "styles/ramps.json";

    private final Map<String, Ramp> byName;

    private Ramps(Map<String, Ramp> byName) {
        this.byName = byName;
    }

    /** Reads the bundled ramps. Throws {@link StyleProblem} where the file is wrong. */
    public static Ramps bundled() {
        try (InputStream in = Ramps.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) throw new StyleProblem(FILE, 0, "is missing");
            Map<String, Ramp> ramps = new LinkedHashMap<>();
            for (JsonNode node : JsonMapper.shared().readTree(in).get("ramps")) {
                Ramp ramp = ramp(node);
                ramps.put(ramp.name(), ramp);
            }
            if (!ramps.containsKey(DEFAULT)) throw new StyleProblem(FILE, 0, "lacks ramp " + DEFAULT);
            return new Ramps(ramps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ramp ramp(JsonNode node) {
        Map<Integer, int[]> colors = new HashMap<>();
        node.get("colors").properties().forEach(entry -> {
            int[] row = new int[entry.getValue().size()];
            for (int i = 0; i < row.length; i++)
                row[i] = Colors.parse(entry.getValue().get(i).asString());
            colors.put(Integer.valueOf(entry.getKey()), row);
        });
        return new Ramp(
                node.get("name").asString(),
                node.get("kind").asString().equals("diverging"),
                node.get("colorBlindSafe").asBoolean(),
                colors);
    }

    /** The ramp with that name, case-blind, or empty. */
    public Optional<Ramp> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All ramps, in the order of the file. */
    public List<Ramp> list() {
        return List.copyOf(byName.values());
    }
}
