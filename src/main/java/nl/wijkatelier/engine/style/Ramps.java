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

    /** Taken for classes round a middle. */
    public static final String DIVERGING = "puor";
    /** Taken for two figures at once. */
    public static final String BIVARIATE = "redblue";

    private static final String FILE = "styles/ramps.json";

    private final Map<String, Ramp> byName;
    private final Map<String, BivariateRamp> bivariate;

    private Ramps(Map<String, Ramp> byName, Map<String, BivariateRamp> bivariate) {
        this.byName = byName;
        this.bivariate = bivariate;
    }

    /** Reads the bundled ramps. Throws {@link StyleProblem} where the file is wrong. */
    public static Ramps bundled() {
        try (InputStream in = Ramps.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) throw new StyleProblem(FILE, 0, "is missing");
            Map<String, Ramp> ramps = new LinkedHashMap<>();
            JsonNode root = JsonMapper.shared().readTree(in);
            for (JsonNode node : root.get("ramps")) {
                Ramp ramp = ramp(node);
                ramps.put(ramp.name(), ramp);
            }
            Map<String, BivariateRamp> pairs = new LinkedHashMap<>();
            for (JsonNode node : root.get("bivariate")) {
                String name = node.get("name").asString();
                pairs.put(
                        name, new BivariateRamp(name, node.get("colorBlindSafe").asBoolean(), row(node.get("colors"))));
            }
            if (!ramps.containsKey(DEFAULT)) throw new StyleProblem(FILE, 0, "lacks ramp " + DEFAULT);
            if (!ramps.containsKey(DIVERGING)) throw new StyleProblem(FILE, 0, "lacks ramp " + DIVERGING);
            if (!pairs.containsKey(BIVARIATE)) throw new StyleProblem(FILE, 0, "lacks ramp " + BIVARIATE);
            return new Ramps(ramps, pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ramp ramp(JsonNode node) {
        Map<Integer, int[]> colors = new HashMap<>();
        node.get("colors")
                .properties()
                .forEach(entry -> colors.put(Integer.valueOf(entry.getKey()), row(entry.getValue())));
        return new Ramp(
                node.get("name").asString(),
                node.get("kind").asString().equals("diverging"),
                node.get("colorBlindSafe").asBoolean(),
                colors);
    }

    private static int[] row(JsonNode texts) {
        int[] row = new int[texts.size()];
        for (int i = 0; i < row.length; i++) row[i] = Colors.parse(texts.get(i).asString());
        return row;
    }

    /** The ramp for two figures with that name, case-blind, or empty. */
    public Optional<BivariateRamp> findBivariate(String name) {
        return Optional.ofNullable(bivariate.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All ramps for two figures, in the order of the file. */
    public List<BivariateRamp> listBivariate() {
        return List.copyOf(bivariate.values());
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
