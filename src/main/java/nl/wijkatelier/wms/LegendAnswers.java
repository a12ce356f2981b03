package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.render.BivariateLegend;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.BivariateClasses;
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
        boolean figure = node.kind() == Kind.FIGURE;
        Optional<? extends AreaColors> colors = figure ? choices.figures().colors(node, style) : Optional.empty();
        String format = parameters.find("FORMAT").orElse("image/png");
        if (format.split(";", -1)[0].strip().equalsIgnoreCase(JSON))
            return new Answer(etag, JSON, () -> json(node, colors.orElse(null)));
        ImageFormat image = ImageFormat.find(format)
                .orElseThrow(() ->
                        new ServiceException(Code.INVALID_FORMAT, "Het formaat '" + format + "' wordt niet geleverd"));
        boolean transparent = parameters.flag("TRANSPARENT") && image.transparency();
        Integer background = transparent ? null : MapRequestReader.background(parameters);
        double ratio = MapRequestReader.dpi(parameters) / MapRequestReader.STANDARD_DPI;
        return new Answer(
                etag, image.mediaType(), () -> image.write(picture(node, colors.orElse(null), ratio, background)));
    }

    private byte[] json(LayerNode node, AreaColors colors) {
        return colors instanceof BivariateClasses both
                ? BivariateJson.write(node, both)
                : LegendJson.write(node, legend(node, colors), colors instanceof AreaClasses classes ? classes : null);
    }

    private BufferedImage picture(LayerNode node, AreaColors colors, double ratio, Integer background) {
        if (colors instanceof BivariateClasses both)
            return BivariateLegend.paint(both, styles.get("choropleet"), ratio, background);
        Legend legend = legend(node, colors);
        int lines = legend.entries().size();
        if (colors instanceof AreaClasses classes)
            lines += Math.max(0, classes.rule().classes() - classes.classes().size());
        return LegendPainter.paint(legend, lines, ratio, background);
    }

    /** @param colors of a figure; null for another layer, and for a figure that the asked year does not have */
    private Legend legend(LayerNode node, AreaColors colors) {
        if (node.kind() != Kind.FIGURE) return legends.of(node);
        return colors instanceof AreaClasses classes
                ? Legend.of(classes, styles.get("choropleet"))
                : new Legend(node.title(), "", List.of());
    }
}
