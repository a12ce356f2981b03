package nl.wijkatelier.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.crs.CoordinateSystems;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers GetLegendGraphic (OGC 05-078r4, clause 8) as a picture or as JSON. */
final class LegendAnswers {
    private static final String JSON = "application/json";

    private static final long MOST_PIXELS = (long) Viewport.MAX_SIZE * Viewport.MAX_SIZE;

    private final Styles styles;
    private final CoordinateSystems systems;
    private final Legends legends;

    LegendAnswers(Styles styles, CoordinateSystems systems) {
        this.styles = styles;
        this.systems = systems;
        this.legends = new Legends(styles);
    }

    Legends legends() {
        return legends;
    }

    Answer of(Parameters parameters, Choices choices) {
        String named =
                parameters.find("LAYER").or(() -> parameters.find("LAYERS")).orElseGet(() -> parameters.get("LAYER"));
        List<String> names = MapRequestReader.layers(parameters.with("LAYER", named), "LAYER");
        List<String> asked = Arrays.asList(parameters
                .find("STYLE")
                .or(() -> parameters.find("STYLES"))
                .orElse("")
                .split(",", -1));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String style = i < asked.size() ? asked.get(i).strip() : "";
            LayerNode node = choices.layer(names.get(i));
            choices.checkStyle(node, style);
            parts.add(new Part(node, style));
        }
        LegendOptions options = LegendOptions.read(parameters, systems);
        Language language = Language.of(parameters);
        String etag = choices.etag(parameters.canonical());
        List<Drawn> drawn = parts.stream()
                .map(part -> drawn(part, choices, options, language))
                .toList();
        String format = parameters.find("FORMAT").orElse("image/png");
        if (format.split(";", -1)[0].strip().equalsIgnoreCase(JSON))
            return new Answer(etag, JSON, () -> json(drawn, language));
        ImageFormat image = ImageFormat.findPixels(format)
                .orElseThrow(() -> new ServiceException(Code.INVALID_FORMAT, "weigering.formaat", format));
        boolean transparent = parameters.flag("TRANSPARENT") && image.transparency();
        Integer background = transparent ? null : MapRequestReader.background(parameters);
        if (options.rule().isPresent()) {
            Legend.Entry entry = rule(drawn, options.rule().get());
            return new Answer(
                    etag,
                    image.mediaType(),
                    () -> image.write(LegendPainter.sample(entry, options.sample(), options.ratio(), background)));
        }
        return new Answer(etag, image.mediaType(), () -> image.write(stacked(drawn, options, language, background)));
    }

    private record Part(LayerNode node, String style) {}

    /**
     * The legend of a layer.
     *
     * @param colors of a figure that its division has; null else
     */
    private record Drawn(LayerNode node, LegendWords.Lines lines, AreaColors colors) {}

    private Drawn drawn(Part part, Choices choices, LegendOptions options, Language language) {
        LayerNode node = part.node();
        Optional<Style> brought = choices.brought(node, part.style());
        if (node.kind() != Kind.FIGURE || brought.isPresent()) {
            Legend plain = brought.map(own -> Legend.of(node.title(), List.of(own), options.scale()))
                    .orElseGet(() -> legends.of(node, options.scale()));
            return new Drawn(node, LegendWords.of(plain, language), null);
        }
        AreaColors colors = choices.figures().colors(node, part.style()).orElse(null);
        if (!(colors instanceof AreaClasses classes))
            return new Drawn(node, LegendWords.of(new Legend(node.title(), "", List.of()), language), colors);
        BitSet inView = options.view() == null
                ? null
                : choices.areas(node, choices.indeling()).within(options.view());
        return new Drawn(
                node,
                LegendWords.of(classes, styles.get("choropleet"), inView, options.hideEmpty(), language),
                classes);
    }

    /** The line that RULE names by its text, or by its number from the top. */
    private static Legend.Entry rule(List<Drawn> drawn, String name) {
        List<Legend.Entry> all = drawn.stream()
                .flatMap(one -> one.lines().legend().entries().stream())
                .toList();
        return all.stream()
                .filter(entry -> entry.text().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> name.matches("[1-9]\\d{0,3}") && Integer.parseInt(name) <= all.size()
                        ? Optional.of(all.get(Integer.parseInt(name) - 1))
                        : Optional.empty())
                .orElseThrow(() -> ServiceException.of("weigering.regel", name));
    }

    private static byte[] json(List<Drawn> drawn, Language language) {
        if (drawn.size() == 1) return json(drawn.get(0), language);
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode all = root.putArray("Legend");
        for (Drawn one : drawn)
            mapper.readTree(json(one, language)).get("Legend").forEach(all::add);
        return mapper.writeValueAsBytes(root);
    }

    private static byte[] json(Drawn one, Language language) {
        if (one.colors() instanceof BivariateClasses both) return BivariateJson.write(one.node(), both, language);
        AreaClasses classes = one.colors() instanceof AreaClasses found ? found : null;
        return LegendJson.write(one.node(), one.lines(), classes, language);
    }

    /** Legends one below the other. */
    private BufferedImage stacked(List<Drawn> drawn, LegendOptions options, Language language, Integer background) {
        List<BufferedImage> pictures = new ArrayList<>();
        long pixels = 0;
        for (Drawn one : drawn) {
            BufferedImage picture = picture(one, options, language, background);
            pixels += (long) picture.getWidth() * picture.getHeight();
            if (pixels > MOST_PIXELS) throw ServiceException.of("weigering.legenda.groot");
            pictures.add(picture);
        }
        if (pictures.size() == 1) return pictures.get(0);
        int width = pictures.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(width, height, pictures.get(0).getType());
        Graphics2D graphics = all.createGraphics();
        try {
            if (background != null) {
                graphics.setColor(new Color(background));
                graphics.fillRect(0, 0, width, height);
            }
            int y = 0;
            for (BufferedImage picture : pictures) {
                graphics.drawImage(picture, 0, y, null);
                y += picture.getHeight();
            }
        } finally {
            graphics.dispose();
        }
        return all;
    }

    private BufferedImage picture(Drawn one, LegendOptions options, Language language, Integer background) {
        if (one.colors() instanceof BivariateClasses both)
            return BivariateLegend.paint(
                    both,
                    LegendWords.heading(both.first().indicator(), language),
                    LegendWords.heading(both.second().indicator(), language),
                    LegendWords.of(BivariateLegend.missing(both, styles.get("choropleet")), language)
                            .legend(),
                    options.ratio(),
                    background);
        Legend legend = options.labels()
                ? one.lines().legend()
                : LegendWords.silent(one.lines().legend());
        boolean whole = options.view() == null && !options.hideEmpty() && options.labels();
        AreaClasses classes = one.colors() instanceof AreaClasses found ? found : null;
        if (classes != null && classes.circles() && whole)
            return CircleLegend.paint(classes, legend, options.ratio(), background);
        int room = classes == null || !whole
                ? 0
                : Math.max(0, classes.rule().classes() - classes.classes().size());
        bounded(legend.entries().size() + room, options);
        return LegendPainter.paint(
                legend, legend.entries().size() + room, options.ratio(), background, options.sample());
    }

    /** The legend of a brought style has as many lines as that has titles. */
    private static void bounded(int lines, LegendOptions options) {
        double ratio = options.ratio();
        double width = (LegendPainter.WIDTH + options.sample().width()) * ratio;
        if (width * LegendPainter.height(false, lines, options.sample()) * ratio > MOST_PIXELS)
            throw ServiceException.of("weigering.legenda.lang", lines);
    }
}
