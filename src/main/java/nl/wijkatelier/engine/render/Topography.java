package nl.wijkatelier.engine.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.engine.pack.PackIn;
import nl.wijkatelier.engine.pack.PackOut;
import nl.wijkatelier.engine.pass.RegisterPass;
import nl.wijkatelier.engine.style.Conditions;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleMatch;
import nl.wijkatelier.engine.style.Styles;

/**
 * The topographic map of what BAG, BGT and BRK hold, ready to be painted: an immutable snapshot of one served version.
 *
 * <p>Memory: 8 bytes a vertex per coordinate system in use, and about as much again for the coarser forms.
 */
public final class Topography {
    /** The layers that requests can ask for, the lowest first; each may hold several that are painted together. */
    public static final Map<String, List<String>> LAYERS = layers();

    private static final Map<String, List<String>> TEXTS =
            Map.of("labels", List.of("naam", "hoek"), "percelen", List.of("nummer"), "adressen", List.of("huisnummer"));

    /** The group of all of them. */
    public static final String GROUP = "topografie";

    private final String version;
    private final double[] bounds;
    private final Map<String, StyledLayer> rd;
    private final Map<String, Kinds> kinds;
    private final Map<String, Map<String, StyledLayer>> projected = new ConcurrentHashMap<>();

    /**
     * Of packed layers in RD.
     *
     * @param kinds of each layer
     */
    Topography(
            String version, double[] bounds, Map<String, PackedLayer> packed, Map<String, Kinds> kinds, Styles styles) {
        this.version = version;
        this.bounds = bounds;
        this.kinds = Map.copyOf(kinds);
        Map<String, StyledLayer> styled = new LinkedHashMap<>();
        packed.forEach((name, layer) -> {
            Kinds of = kinds.get(name);
            StyleMatch match =
                    StyleMatch.of(styles.get(name), of.columns(), TEXTS.getOrDefault(name, List.of()), of.values());
            styled.put(name, new StyledLayer(name, new LayerPyramid(layer, 1), match, of.levels(), null));
        });
        this.rd = Map.copyOf(styled);
    }

    /** Writes all of it but the styles, for {@link #read}. */
    public void write(PackOut out) throws IOException {
        out.text(version);
        out.doubles(bounds == null ? new double[0] : bounds);
        out.writeInt(rd.size());
        for (Map.Entry<String, StyledLayer> layer : new TreeMap<>(rd).entrySet()) {
            out.text(layer.getKey());
            layer.getValue().pyramid().exact().write(out);
            kinds.get(layer.getKey()).write(out);
        }
    }

    /** A map as it was written, in the styles of today. */
    public static Topography read(PackIn in, Styles styles) {
        String version = in.text();
        double[] bounds = in.doubles();
        Map<String, PackedLayer> packed = new LinkedHashMap<>();
        Map<String, Kinds> kinds = new LinkedHashMap<>();
        int layers = in.integer();
        for (int i = 0; i < layers; i++) {
            String name = in.text();
            packed.put(name, PackedLayer.read(in));
            kinds.put(name, Kinds.read(in));
        }
        return new Topography(version, bounds.length == 0 ? null : bounds, packed, kinds, styles);
    }

    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put("terrein", List.of("terrein"));
        layers.put("waterdelen", List.of("waterdelen"));
        layers.put("wegdelen", List.of("overbruggingen", "wegdelen"));
        layers.put("spoor", List.of("spoor"));
        layers.put("panden", List.of("panden", "scheidingen"));
        layers.put("percelen", List.of("percelen"));
        layers.put("adressen", List.of("adressen"));
        layers.put("labels", List.of("labels"));
        return Collections.unmodifiableMap(layers);
    }

    /**
     * Reads the served objects for it alone.
     *
     * @param version of the datasets, {@code DatasetStore.servedVersion}
     */
    public static Topography build(Registers registers, Styles styles, String version, Progress progress) {
        RegisterPass reading = RegisterPass.over(registers);
        TopographyReader reader = on(reading, styles);
        reading.run(progress);
        return reader.finish(version, progress);
    }

    /** Takes what it needs of a reading. */
    public static TopographyReader on(RegisterPass reading, Styles styles) {
        return TopographyReader.on(reading, styles);
    }

    /** Without any object. */
    public static Topography empty(String version) {
        return new Topography(version, null, Map.of(), Map.of(), null);
    }

    public String version() {
        return version;
    }

    /** A box around everything as minx, miny, maxx, maxy in RD metres, or null when there is nothing. */
    public double[] bounds() {
        return bounds == null ? null : bounds.clone();
    }

    /** Number of features over all layers. */
    public int size() {
        return rd.values().stream()
                .mapToInt(layer -> layer.pyramid().exact().size())
                .sum();
    }

    /**
     * A layer of {@link #LAYERS}, or the group, ready for one coordinate system; the first request for a system projects all.
     * Throws IllegalArgumentException for another name.
     */
    public MapLayer layer(String name, Projection projection) {
        List<String> names = new ArrayList<>();
        if (name.equals(GROUP)) LAYERS.values().forEach(names::addAll);
        else if (LAYERS.containsKey(name)) names.addAll(LAYERS.get(name));
        else throw new IllegalArgumentException("no topographic layer '" + name + "'");
        Map<String, StyledLayer> layers = projected.computeIfAbsent(projection.code(), code -> project(projection));
        return new LayerStack(
                names.stream().filter(layers::containsKey).map(layers::get).toList());
    }

    /**
     * A layer of {@link #LAYERS} in a style that a request brought: the objects of its own name, without what is painted with them
     * else. Throws IllegalArgumentException for another name, StyleProblem where the style reads what they do not have.
     *
     * @param maxEvaluations rules times kinds of objects that are evaluated at most
     */
    public MapLayer layer(String name, Style style, int maxEvaluations, Projection projection) {
        if (!LAYERS.containsKey(name)) throw new IllegalArgumentException("no topographic layer '" + name + "'");
        StyledLayer layer = projected
                .computeIfAbsent(projection.code(), code -> project(projection))
                .get(name);
        return new LayerStack(layer == null ? List.of() : List.of(layer.restyled(style, maxEvaluations)));
    }

    /**
     * A layer of {@link #LAYERS} with the objects that a condition holds for. Throws IllegalArgumentException for another name,
     * StyleProblem where the condition reads what they do not have.
     *
     * @param own a style that the request brought, or null
     * @param maxEvaluations as of {@link Conditions#holding}, and of the style
     */
    public MapLayer layer(String name, Style own, Conditions conditions, int maxEvaluations, Projection projection) {
        if (!LAYERS.containsKey(name)) throw new IllegalArgumentException("no topographic layer '" + name + "'");
        Map<String, StyledLayer> layers = projected.computeIfAbsent(projection.code(), code -> project(projection));
        StyledLayer layer = layers.get(name);
        if (layer == null) return new LayerStack(List.of());
        if (own != null) layer = layer.restyled(own, maxEvaluations);
        BitSet shown = layer.match().holding(conditions, maxEvaluations);
        return new LayerStack(List.of(layer.showing(shown, layer.match().kinds())));
    }

    /** Makes all forms for a coordinate system now, so that no request has to wait for them. */
    public void prepare(Projection projection) {
        layer(GROUP, projection);
        projected
                .get(projection.code())
                .values()
                .forEach(layer -> layer.pyramid().prepare(form -> {}));
    }

    private Map<String, StyledLayer> project(Projection projection) {
        LayerProjector projector = new LayerProjector(projection);
        Map<String, StyledLayer> layers = new LinkedHashMap<>();
        rd.forEach((name, layer) -> layers.put(
                name,
                layer.with(new LayerPyramid(projector.project(layer.pyramid().exact()), projection.metresPerUnit()))));
        return layers;
    }
}
