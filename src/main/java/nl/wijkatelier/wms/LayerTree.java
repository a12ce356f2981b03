package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Rule;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;

/** The layers that are served for one state of the data. Names stay the same for years, since saved projects hold them. */
final class LayerTree {
    private static final Map<Level, String> BORDERS =
            Map.of(Level.GEMEENTE, "gemeenten", Level.WIJK, "wijken", Level.BUURT, "buurten");

    private final Styles styles;
    private final Language language;
    private final LayerNode root;
    private final Map<String, LayerNode> byName = new LinkedHashMap<>();

    LayerTree(JoinedRegion region, Styles styles, String title, Language language) {
        this.styles = styles;
        this.language = language;
        List<LayerNode> children = new ArrayList<>();
        if (!region.indelingen().isEmpty()) {
            List<LayerNode> borders = new ArrayList<>();
            for (Level level : Level.values()) borders.add(borders(level));
            children.add(
                    LayerNode.heading(language.text("kop.gebieden"), language.text("kop.gebieden.uitleg"), borders));
            for (Level level : List.of(Level.BUURT, Level.WIJK, Level.GEMEENTE)) figures(region, level, children);
        }
        children.add(topography());
        root = LayerNode.heading(title, language.text("dienst.samenvatting"), children);
        for (LayerNode node : root.named()) byName.put(node.name(), node);
    }

    LayerNode root() {
        return root;
    }

    Optional<LayerNode> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private LayerNode borders(Level level) {
        String name = BORDERS.get(level);
        String title = language.title(styles.get(name).title());
        return new LayerNode(
                name,
                title,
                language.text("laag.grenzen.uitleg", title.toLowerCase(Locale.ROOT)),
                Kind.BORDERS,
                level,
                null,
                0,
                Double.POSITIVE_INFINITY,
                List.of());
    }

    private void figures(JoinedRegion region, Level level, List<LayerNode> children) {
        Indeling newest = region.actueel().orElseThrow();
        List<LayerNode> figures = new ArrayList<>();
        String word = language.text("niveau." + level.text());
        for (Indicator indicator : region.figures(newest, level).indicators())
            figures.add(new LayerNode(
                    level.text() + ":" + indicator.id(),
                    language.text("laag.cijfer", language.of(indicator.titel(), indicator.title()), word),
                    language.of(indicator.definitie(), indicator.definition()),
                    Kind.FIGURE,
                    level,
                    indicator,
                    0,
                    Double.POSITIVE_INFINITY,
                    List.of()));
        if (!figures.isEmpty())
            children.add(LayerNode.heading(
                    language.text("kop.cijfers", word), language.text("kop.cijfers.uitleg", word), figures));
    }

    private LayerNode topography() {
        List<LayerNode> layers = new ArrayList<>();
        Topography.LAYERS.forEach((name, parts) -> {
            double min = Double.POSITIVE_INFINITY;
            double max = 0;
            for (String part : parts)
                for (Style.Pass pass : styles.get(part).passes())
                    for (Rule rule : pass.rules()) {
                        min = Math.min(min, rule.minScale());
                        max = Math.max(max, rule.maxScale());
                    }
            layers.add(new LayerNode(
                    name,
                    language.title(styles.get(name).title()),
                    language.text(
                            "laag.deel.uitleg", language.title(styles.get(name).title())),
                    Kind.TOPOGRAPHY,
                    null,
                    null,
                    min,
                    max,
                    List.of()));
        });
        return new LayerNode(
                Topography.GROUP,
                language.text("laag.topografie"),
                language.text("laag.topografie.uitleg"),
                Kind.TOPOGRAPHY,
                null,
                null,
                0,
                Double.POSITIVE_INFINITY,
                layers);
    }
}
