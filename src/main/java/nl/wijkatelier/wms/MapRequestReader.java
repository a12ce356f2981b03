package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.wms.ServiceException.Code;

/** Reads the parameters of a GetMap (WMS 1.3.0, 7.3; WMS 1.1.1, 7.2). */
final class MapRequestReader {
    private static final int MAX_LAYERS = 40;
    /** Of the standard's pixel of 0.28 mm. */
    static final double STANDARD_DPI = 25.4 / 0.28;

    private static final Pattern FORMAT_DPI = Pattern.compile("(?i)(?:^|;)\\s*dpi:(\\d{1,4})\\s*(?:;|$)");

    private final Parameters parameters;
    private final Version version;
    private boolean lenient;

    private MapRequestReader(Parameters parameters, Version version) {
        this.parameters = parameters;
        this.version = version;
    }

    /** Throws {@link ServiceException} with the code of the standard for the first thing that is wrong. */
    static MapRequest read(Parameters parameters, Version version) {
        return new MapRequestReader(parameters, version).read();
    }

    /**
     * Reads the copy of the map's parameters in a GetFeatureInfo. Many clients leave out what does not matter there: STYLES and
     * FORMAT are asked for in a GetMap only.
     */
    static MapRequest readForInfo(Parameters parameters, Version version) {
        MapRequestReader reader = new MapRequestReader(parameters, version);
        reader.lenient = true;
        return reader.read();
    }

    /** The layers that a parameter names, none of them empty. */
    static List<String> layers(Parameters parameters, String name) {
        List<String> layers = Arrays.stream(parameters.get(name).split(",", -1))
                .map(String::strip)
                .toList();
        if (layers.size() > MAX_LAYERS) throw ServiceException.of("weigering.lagen", name, MAX_LAYERS);
        for (String layer : layers)
            if (layer.isEmpty()) throw new ServiceException(Code.LAYER_NOT_DEFINED, "weigering.laag.leeg", name);
        return layers;
    }

    private MapRequest read() {
        List<String> layers = layers(parameters, "LAYERS");
        Crs crs = crs();
        double[] box = box(crs);
        int width = size("WIDTH");
        int height = size("HEIGHT");
        ImageFormat format = format();
        boolean transparent = parameters.flag("TRANSPARENT") && format.transparency();
        return new MapRequest(
                layers,
                styles(layers.size()),
                crs,
                box,
                width,
                height,
                format,
                transparent ? null : background(parameters),
                dpi(parameters) / STANDARD_DPI);
    }

    private List<String> styles(int layers) {
        if (!parameters.has("STYLES") && !lenient && !parameters.lenient())
            throw ServiceException.of("weigering.ontbreekt", "STYLES");
        List<String> styles = new ArrayList<>();
        parameters
                .find("STYLES")
                .ifPresent(text -> styles.addAll(
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList()));
        if (styles.isEmpty()) for (int i = 0; i < layers; i++) styles.add("");
        if (styles.size() != layers)
            throw new ServiceException(Code.STYLE_NOT_DEFINED, "weigering.stijlen", styles.size(), layers);
        return styles;
    }

    private Crs crs() {
        String name = version == Version.V1_3_0 ? "CRS" : "SRS";
        String other = version == Version.V1_3_0 ? "SRS" : "CRS";
        String text = parameters
                .find(name)
                .or(() -> parameters.lenient() ? parameters.find(other) : Optional.empty())
                .orElseGet(() -> parameters.get(name));
        return Crs.find(text)
                .filter(crs -> version == Version.V1_3_0 || crs != Crs.CRS84 || parameters.lenient())
                .orElseThrow(() -> new ServiceException(Code.INVALID_CRS, "weigering.stelsel", text));
    }

    private double[] box(Crs crs) {
        String[] parts = parameters.get("BBOX").split(",", -1);
        double[] b = new double[4];
        if (parts.length != 4) throw ServiceException.of("weigering.bbox.vier", parts.length);
        for (int i = 0; i < 4; i++) {
            try {
                b[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw ServiceException.of("weigering.bbox.getal", parts[i].strip());
            }
            if (!(Math.abs(b[i]) < 1e15)) throw ServiceException.of("weigering.bbox.onmogelijk");
        }
        if (!(b[0] < b[2] && b[1] < b[3])) throw ServiceException.of("weigering.bbox.minimum");
        boolean swapped = version == Version.V1_3_0 && crs.northFirst();
        return swapped ? new double[] {b[1], b[0], b[3], b[2]} : b;
    }

    private int size(String name) {
        int size = parameters.getInt(name);
        if (size < 1 || size > Viewport.MAX_SIZE)
            throw ServiceException.of("weigering.maat", name, Viewport.MAX_SIZE, size);
        return size;
    }

    private ImageFormat format() {
        if (lenient) return ImageFormat.PNG;
        String text = parameters.get("FORMAT");
        return ImageFormat.find(text)
                .orElseThrow(() -> new ServiceException(Code.INVALID_FORMAT, "weigering.formaat", text));
    }

    /** RGB of BGCOLOR, white where it is not given. */
    static int background(Parameters parameters) {
        try {
            return parameters.find("BGCOLOR").map(Colors::parse).orElse(0xFFFFFF) & 0xFFFFFF;
        } catch (IllegalArgumentException e) {
            throw ServiceException.of("weigering.kleur");
        }
    }

    /** Dots per inch by any of the names that clients use, within 45 and 600; the standard's pixel where none is given. */
    static double dpi(Parameters parameters) {
        String text = parameters
                .find("DPI")
                .or(() -> parameters.find("MAP_RESOLUTION"))
                .or(() -> parameters.find("FORMAT_OPTIONS").flatMap(options -> {
                    Matcher matcher = FORMAT_DPI.matcher(options);
                    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
                }))
                .orElse(null);
        if (text == null) return STANDARD_DPI;
        try {
            double dpi = Double.parseDouble(text);
            return dpi > 0 ? Math.max(45, Math.min(600, dpi)) : STANDARD_DPI;
        } catch (NumberFormatException e) {
            return STANDARD_DPI;
        }
    }
}
