package nl.wijkatelier.engine.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final String version;

    private Styles(Map<String, Style> byLayer, String version) {
        this.byLayer = byLayer;
        this.version = version;
    }

    /** A text that changes with the content of any style; the base of ETags. */
    public String version() {
        return version;
    }

    /** Reads the bundled styles. Throws {@link StyleProblem} where one is missing or wrong. */
    public static Styles bundled() {
        Map<String, Style> styles = new LinkedHashMap<>();
        CRC32 digest = new CRC32();
        for (String layer : LAYERS) styles.put(layer, bundled(layer, digest));
        return new Styles(styles, Long.toHexString(digest.getValue()));
    }

    private static Style bundled(String layer, CRC32 digest) {
        String file = "styles/" + layer + ".sld";
        try (InputStream in = Styles.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new StyleProblem(file, 0, "is missing");
            byte[] content = in.readAllBytes();
            digest.update(content);
            Style style =
                    StyleReader.read(file, new ByteArrayInputStream(content)).get(0);
            if (!style.layer().equals(layer)) throw new StyleProblem(file, 0, "is for layer " + style.layer());
            return style;
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
}
