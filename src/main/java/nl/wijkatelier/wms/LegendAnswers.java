package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.render.BivariateLegend;
import nl.wijkatelier.engine.render.CircleLegend;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;
import nl.wijkatelier.wms.ServiceException.Code;

/** Answers GetLegendGraphic (OGC 05-078r4, clause 8) as a picture or as JSON. */
final class LegendAnswers {
    private static final String JSON = "application/json";

    private final Styles styles;
    private final Legends legends;

    LegendAnswers(Styles styles) {
        this.styles = styles;
        this.legends = new Legends(styles);
    }

    Legends legends() {
        return legends;
    }

    Answer of(Parameters parameters, Choices choices) {
        LayerNode node = choices.layer(
                parameters.find("LAYER").or(() -> parameters.find("LAYERS")).orElseGet(() -> parameters.get("LAYER")));
        String style =
                parameters.find("STYLE").or(() -> parameters.find("STYLES")).orElse("");
        choices.checkStyle(node, style);
        String etag = choices.etag(parameters.canonical());
        Optional<Style> brought = choices.brought(node, style);
        boolean figure = node.kind() == Kind.FIGURE && brought.isEmpty();
        Legend plain = brought.map(own -> Legend.of(node.title(), List.of(own)))
                .orElseGet(
                        () -> node.kind() == Kind.FIGURE ? new Legend(node.title(), "", List.of()) : legends.of(node));
        Optional<? extends AreaColors> colors = figure ? choices.figures().colors(node, style) : Optional.empty();
        String format = parameters.find("FORMAT").orElse("image/png");
        if (format.split(";", -1)[0].strip().equalsIgnoreCase(JSON))
            return new Answer(etag, JSON, () -> json(node, plain, colors.orElse(null)));
        ImageFormat image = ImageFormat.findPixels(format)
                .orElseThrow(() ->
                        new ServiceException(Code.INVALID_FORMAT, "Het formaat '" + format + "' wordt niet geleverd"));
        boolean transparent = parameters.flag("TRANSPARENT") && image.transparency();
        Integer background = transparent ? null : MapRequestReader.background(parameters);
        double ratio = MapRequestReader.dpi(parameters) / MapRequestReader.STANDARD_DPI;
        return new Answer(
                etag, image.mediaType(), () -> image.write(picture(plain, colors.orElse(null), ratio, background)));
    }

    /** @param plain the legend where there are no colours of a figure */
    private byte[] json(LayerNode node, Legend plain, AreaColors colors) {
        if (colors instanceof BivariateClasses both) return BivariateJson.write(node, both);
        return colors instanceof AreaClasses classes
                ? LegendJson.write(node, Legend.of(classes, styles.get("choropleet")), classes)
                : LegendJson.write(node, plain, null);
    }

    private BufferedImage picture(Legend plain, AreaColors colors, double ratio, Integer background) {
        if (colors instanceof BivariateClasses both)
            return BivariateLegend.paint(both, styles.get("choropleet"), ratio, background);
        if (!(colors instanceof AreaClasses classes)) {
            bounded(plain.entries().size(), ratio);
            return LegendPainter.paint(plain, plain.entries().size(), ratio, background);
        }
        if (classes.circles()) return CircleLegend.paint(classes, styles.get("choropleet"), ratio, background);
        Legend legend = Legend.of(classes, styles.get("choropleet"));
        int room = Math.max(0, classes.rule().classes() - classes.classes().size());
        return LegendPainter.paint(legend, legend.entries().size() + room, ratio, background);
    }

    /** The legend of a brought style has as many lines as that has titles. */
    private static void bounded(int lines, double ratio) {
        double pixels = LegendPainter.WIDTH * ratio * LegendPainter.height(false, lines) * ratio;
        if (pixels > (double) Viewport.MAX_SIZE * Viewport.MAX_SIZE)
            throw ServiceException.of("Een legenda van " + lines + " regels is te groot bij deze DPI");
    }
}
