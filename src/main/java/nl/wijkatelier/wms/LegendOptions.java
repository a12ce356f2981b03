package nl.wijkatelier.wms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.render.LegendSample;
import nl.wijkatelier.engine.render.Viewport;

/**
 * How a legend is asked for: WIDTH and HEIGHT of its samples, RULE for one of them alone, SCALE for what is drawn at it, BBOX with the
 * map's system and size for what is on screen, and LEGEND_OPTIONS by GeoServer's names: dpi, fontSize, forceLabels, hideEmptyRules.
 *
 * @param view the map that the legend is beside, or null
 * @param scale denominator at which things are drawn; NaN for any
 * @param ratio pixels per pixel of 0.28 mm
 * @param labels whether texts stand beside the samples
 * @param hideEmpty whether classes without areas are left out
 */
record LegendOptions(
        LegendSample sample,
        Optional<String> rule,
        Viewport view,
        double scale,
        double ratio,
        boolean labels,
        boolean hideEmpty) {
    private static final double FONT_SIZE = 12;

    static LegendOptions read(Parameters parameters, CoordinateSystems systems) {
        Map<String, String> options = new HashMap<>();
        for (String option : parameters.find("LEGEND_OPTIONS").orElse("").split(";")) {
            String[] pair = option.split(":", 2);
            if (pair.length == 2) options.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
        }
        boolean mapped = parameters.find("BBOX").isPresent();
        double dpi = options.containsKey("dpi")
                ? MapRequestReader.dpi(parameters.with("DPI", options.get("dpi")))
                : MapRequestReader.dpi(parameters);
        double font = number(options.get("fontsize"), FONT_SIZE, 6, 60) / FONT_SIZE;
        Viewport view = mapped ? view(parameters, systems) : null;
        double scale = number(parameters.find("SCALE").orElse(null), Double.NaN, 1, 1e10);
        if (Double.isNaN(scale) && view != null) scale = view.scaleDenominator();
        LegendSample sample = mapped
                ? LegendSample.STANDARD
                : new LegendSample(
                        size(parameters, "WIDTH", LegendSample.STANDARD.width()),
                        size(parameters, "HEIGHT", LegendSample.STANDARD.height()));
        return new LegendOptions(
                sample,
                parameters.find("RULE"),
                view,
                scale,
                dpi / MapRequestReader.STANDARD_DPI * font,
                !options.getOrDefault("forcelabels", "on").equalsIgnoreCase("off"),
                Boolean.parseBoolean(options.getOrDefault("hideemptyrules", "false")));
    }

    private static double number(String text, double absent, double least, double most) {
        if (text == null) return absent;
        try {
            double number = Double.parseDouble(text);
            return number > 0 ? Math.max(least, Math.min(most, number)) : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    /** Sizes are a hint (OGC 05-078r4, table 10): what cannot be used is left aside. */
    private static int size(Parameters parameters, String name, int absent) {
        return (int) number(parameters.find(name).orElse(null), absent, 4, LegendSample.MOST);
    }

    /** The map, where its box, system and size can be read; a legend that a client asks with less is the whole one. */
    private static Viewport view(Parameters parameters, CoordinateSystems systems) {
        Parameters map = parameters
                .lenient(true)
                .with("FORMAT", "image/png")
                .with("STYLES", "")
                .with("LAYERS", "x");
        for (String side : new String[] {"WIDTH", "HEIGHT"}) {
            String source = parameters
                    .find("SRC" + side)
                    .or(() -> parameters.find(side))
                    .orElse("400");
            map = map.with(side, source);
        }
        try {
            Version version = parameters.find("VERSION").flatMap(Version::find).orElse(Version.V1_3_0);
            MapRequest request = MapRequestReader.read(map, version);
            double[] b = request.box();
            return new Viewport(
                    Choices.projection(request.crs(), systems),
                    b[0],
                    b[1],
                    b[2],
                    b[3],
                    request.width(),
                    request.height(),
                    request.pixelRatio());
        } catch (ServiceException unreadable) {
            if (parameters.find("CRS").or(() -> parameters.find("SRS")).isEmpty()) return null;
            throw unreadable;
        }
    }
}
