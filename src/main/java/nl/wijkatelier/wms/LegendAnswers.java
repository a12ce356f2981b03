package nl.wijkatelier.wms;

import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.style.AreaClasses;
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
        Optional<AreaClasses> classes = node.kind() == Kind.FIGURE ? choices.classes(node, style) : Optional.empty();
        String format = parameters.find("FORMAT").orElse("image/png");
        if (format.split(";", -1)[0].strip().equalsIgnoreCase(JSON))
            return new Answer(etag, JSON, () -> LegendJson.write(node, legend(node, classes), classes));
        ImageFormat image = ImageFormat.find(format)
                .orElseThrow(() ->
                        new ServiceException(Code.INVALID_FORMAT, "Het formaat '" + format + "' wordt niet geleverd"));
        boolean transparent = parameters.flag("TRANSPARENT") && image.transparency();
        Integer background = transparent ? null : MapRequestReader.background(parameters);
        double ratio = MapRequestReader.dpi(parameters) / MapRequestReader.STANDARD_DPI;
        int wanted = node.kind() == Kind.FIGURE
                ? legends.figureLines(choices.rule(style).classes())
                : 0;
        return new Answer(etag, image.mediaType(), () -> {
            Legend legend = legend(node, classes);
            int lines = Math.max(wanted, legend.entries().size());
            return image.write(LegendPainter.paint(legend, lines, ratio, background));
        });
    }

    private Legend legend(LayerNode node, Optional<AreaClasses> classes) {
        if (node.kind() != Kind.FIGURE) return legends.of(node);
        return classes.map(found -> Legend.of(found, styles.get("choropleet")))
                .orElseGet(() -> new Legend(node.title(), "", List.of()));
    }
}
