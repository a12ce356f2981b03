package nl.wijkatelier.engine.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The styles of the folder {@code styles/}, by layer name; read whole at start so that a mistake shows then. Immutable. */
public final class Styles {
    /** Every layer that has a style file {@code styles/<layer>.sld}. */
    public static final List<String> LAYERS = List.of(
            "terrein",
            "waterdelen",
            "wegdelen",
            "spoor",
            "overbruggingen",
            "scheidingen",
            "panden",
            "percelen",
            "adressen",
            "labels",
            "gemeenten",
            "wijken",
            "buurten",
            "choropleet");

    private final Map<String, Style> byLayer;
    private final Map<String, String> sources;
    private final String version;

    private Styles(Map<String, Style> byLayer, Map<String, String> sources, String version) {
        this.byLayer = byLayer;
        this.sources = sources;
        this.version = version;
    }

    /** A text that changes with the content of any style; the base of ETags. */
    public String version() {
        return version;
    }

    /** Reads the bundled styles. Throws {@link StyleProblem} where one is missing or wrong. */
    public static Styles bundled() {
        Map<String, Style> styles = new LinkedHashMap<>();
        Map<String, String> sources = new HashMap<>();
        CRC32 digest = new CRC32();
        for (String layer : LAYERS) {
            byte[] content = content(layer);
            digest.update(content);
            sources.put(layer, new String(content, StandardCharsets.UTF_8));
            String file = file(layer);
            Style style =
                    StyleReader.read(file, new ByteArrayInputStream(content)).get(0);
            if (!style.layer().equals(layer)) throw new StyleProblem(file, 0, "is for layer " + style.layer());
            styles.put(layer, style);
        }
        return new Styles(styles, sources, Long.toHexString(digest.getValue()));
    }

    private static String file(String layer) {
        return "styles/" + layer + ".sld";
    }

    private static byte[] content(String layer) {
        String file = file(layer);
        try (InputStream in = Styles.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new StyleProblem(file, 0, "is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style of a layer. Throws IllegalArgumentException for a layer without one. */
    public Style get(String layer) {
        Style style = byLayer.get(layer);
        if (style == null) throw new IllegalArgumentException("no style for layer '" + layer + "'");
        return style;
    }

    /** The file that a layer's style was read from. Throws IllegalArgumentException for a layer without one. */
    public String source(String layer) {
        get(layer);
        return sources.get(layer);
    }
}
