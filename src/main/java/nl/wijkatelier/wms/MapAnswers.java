package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.image.GeoTiffWriter;
import nl.wijkatelier.engine.image.PngWriter;
import nl.wijkatelier.engine.render.DirectLayer;
import nl.wijkatelier.engine.render.FadedLayer;
import nl.wijkatelier.engine.render.MapDrawing;
import nl.wijkatelier.engine.render.MapLayer;
import nl.wijkatelier.engine.render.MapPainter;
import nl.wijkatelier.engine.render.Notice;
import nl.wijkatelier.engine.render.Viewport;

/** Answers GetMap. Thread-safe. */
final class MapAnswers {
    /** Closer than this a picture could only show the inside of one thing; it is left empty. */
    private static final double CLOSEST_METRES_PER_PIXEL = 0.002;

    private final CoordinateSystems systems;
    private final PaintGate gate;
    private final PictureCache cache;

    MapAnswers(CoordinateSystems systems, WmsSettings settings) {
        this.systems = systems;
        this.gate = new PaintGate(settings.megapixels(), settings.geduld());
        this.cache = new PictureCache(settings.kaartgeheugen());
    }

    PictureUse pictures() {
        return new PictureUse() {
            @Override
            public long found() {
                return cache.found();
            }

            @Override
            public long painted() {
                return cache.missed();
            }

            @Override
            public long bytes() {
                return cache.bytes();
            }

            @Override
            public double busy() {
                return gate.busy();
            }
        };
    }

    Answer of(Parameters parameters, Version version, Choices choices) {
        MapRequest request = MapRequestReader.read(parameters, version);
        List<MapLayer> layers = choices.layers(request, systems);
        double[] b = request.box();
        Viewport view = new Viewport(
                Choices.projection(request.crs(), systems),
                b[0],
                b[1],
                b[2],
                b[3],
                request.width(),
                request.height(),
                request.pixelRatio());
        String etag = choices.etag(parameters.canonical());
        return new Answer(etag, request.format().mediaType(), () -> {
                    byte[] known = cache.find(etag);
                    if (known != null) return known;
                    byte[] painted = paint(request, view, layers);
                    cache.put(etag, painted);
                    return painted;
                })
                .with(choices.warnings(request.layers()));
    }

    /** One layer that makes its own picture is not painted; only PNG has a palette. */
    private static Optional<byte[]> direct(
            MapRequest request, Viewport view, List<MapLayer> layers, BooleanSupplier stopped) {
        boolean png = request.format() == ImageFormat.PNG || request.format() == ImageFormat.PNG8;
        if (layers.size() != 1 || !png) return Optional.empty();
        if (!(layers.get(0) instanceof DirectLayer layer)) return Optional.empty();
        return layer.picture(view, request.background(), stopped, PngWriter::write);
    }

    private byte[] paint(MapRequest request, Viewport view, List<MapLayer> layers) {
        boolean empty = view.metresPerPixel() < CLOSEST_METRES_PER_PIXEL;
        try {
            if (empty && !request.format().drawing())
                return written(request, Notice.blank(view.width(), view.height(), request.background()));
            List<MapLayer> shown = empty ? List.of() : layers;
            return gate.paint(
                    view.width(),
                    view.height() * (layers.stream().anyMatch(FadedLayer.class::isInstance) ? 2 : 1),
                    stopped -> direct(request, view, shown, stopped)
                            .orElseGet(() -> painted(request, view, shown, stopped)));
        } catch (CancellationException e) {
            throw ServiceException.of("weigering.traag");
        } catch (MapDrawing.TooDetailed e) {
            throw ServiceException.of("weigering.punten", request.format().text());
        }
    }

    private static byte[] painted(MapRequest request, Viewport view, List<MapLayer> layers, BooleanSupplier stopped) {
        return switch (request.format()) {
            case SVG -> MapDrawing.svg(layers, view, request.background(), stopped);
            case PDF -> MapDrawing.pdf(layers, view, request.background(), stopped);
            default -> written(request, MapPainter.paint(layers, view, request.background(), stopped));
        };
    }

    private static byte[] written(MapRequest request, BufferedImage image) {
        if (!request.format().placed()) return request.format().write(image);
        Crs crs = request.crs() == Crs.CRS84 ? Crs.WGS84 : request.crs();
        int epsg = Integer.parseInt(crs.code().substring("EPSG:".length()));
        return GeoTiffWriter.write(image, new GeoTiffWriter.Place(epsg, crs.degrees(), request.box()));
    }
}
