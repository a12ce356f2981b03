package nl.wijkatelier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.ChangedBorder;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.image.PngWriter;
import nl.wijkatelier.engine.render.MapLayer;
import nl.wijkatelier.engine.render.MapSheet;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Styles;
import org.locationtech.jts.geom.Geometry;

/** Paints a map per wijk: its buurten on the topography, with the borders that are new and those that end. */
final class WijkMap {
    private static final int NEW = 0xC2185B;
    private static final int OLD = 0x5B6475;

    private final DeliveryPackage content;
    private final List<MapLayer> layers = new ArrayList<>();
    private final List<MapSheet.Line> changes = new ArrayList<>();

    WijkMap(DeliveryPackage content, Topography topography, Styles styles) {
        this.content = content;
        layers.add(topography.layer(Topography.GROUP, Projection.RD));
        layers.add(MapSheet.borders(content.indeling().areas(Level.BUURT), "buurten", styles));
        Map<ChangedBorder.Soort, List<Geometry>> lines = new TreeMap<>();
        for (ChangedBorder border : content.comparison().grenzen())
            lines.computeIfAbsent(border.soort(), soort -> new ArrayList<>()).add(border.lijn());
        List<Geometry> none = List.of();
        changes.add(new MapSheet.Line(
                "vervallen grens", lines.getOrDefault(ChangedBorder.Soort.VERVALLEN, none), OLD, 4, 10));
        changes.add(new MapSheet.Line("nieuwe grens", lines.getOrDefault(ChangedBorder.Soort.NIEUW, none), NEW, 5, 0));
    }

    /** The map of a wijk as PNG. */
    byte[] paint(Area wijk, Progress progress) {
        List<MapSheet.Line> lines = new ArrayList<>();
        lines.add(new MapSheet.Line("wijk", List.of(wijk.geometrie().getBoundary()), 0x14213D, 4, 0));
        lines.addAll(changes);
        String gemeente =
                content.gemeenten().getOrDefault(wijk.parent(), wijk.parent().text());
        MapSheet.Content sheet = new MapSheet.Content(
                wijk.naam().isBlank() ? wijk.code().text() : wijk.naam(),
                wijk.code() + " · " + gemeente + " · indeling per 1 januari "
                        + content.ingang().getYear(),
                content.warning(),
                content.bron(),
                wijk.geometrie().getEnvelopeInternal(),
                layers,
                lines);
        return PngWriter.write(MapSheet.paint(sheet, () -> {
            progress.check();
            return false;
        }));
    }

    /** Its name in the package. */
    static String file(Area wijk) {
        String name = wijk.naam()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "kaarten/" + wijk.code() + (name.isEmpty() ? "" : "-" + name) + ".png";
    }
}
