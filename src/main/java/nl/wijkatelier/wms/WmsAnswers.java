package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.render.MapLayer;
import nl.wijkatelier.engine.render.MapPainter;
import nl.wijkatelier.engine.render.Notice;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;
import nl.wijkatelier.wms.ServiceException.Code;

/** Answers the operations against the data that is served when a request comes in. Thread-safe. */
public final class WmsAnswers {
    /** Closer than this a picture could only show the inside of one thing; it is left empty. */
    private static final double CLOSEST_METRES_PER_PIXEL = 0.002;

    private final Supplier<RegionMap> regions;
    private final Topographies topographies;
    private final CoordinateSystems systems;
    private final Styles styles;
    private final Ramps ramps;
    private final WmsSettings settings;
    private final Legends legends;
    private final PaintGate gate;
    private final PictureCache cache;

    public WmsAnswers(
            JoinedRegions regions,
            Topographies topographies,
            CoordinateSystems systems,
            Styles styles,
            Ramps ramps,
            WmsSettings settings) {
        this.regions = RegionMap.following(regions);
        this.topographies = topographies;
        this.systems = systems;
        this.styles = styles;
        this.ramps = ramps;
        this.settings = settings;
        this.legends = new Legends(styles);
        this.gate = new PaintGate(settings.megapixels(), settings.geduld());
        this.cache = new PictureCache(settings.kaartgeheugen());
    }

    Answer capabilities(Parameters parameters, String url) {
        if (!parameters.get("SERVICE").equalsIgnoreCase("WMS"))
            throw ServiceException.of("SERVICE moet WMS zijn, niet '" + parameters.get("SERVICE") + "'");
        Version version = Version.negotiate(
                parameters.find("VERSION").or(() -> parameters.find("WMTVER")).orElse(null));
        RegionMap region = regions.get();
        Topography topography = topographies.current();
        LayerTree tree = tree(region);
        String etag = etag(region, topography, url + version.text());
        String mediaType =
                version == Version.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.wms_xml;charset=UTF-8";
        return new Answer(etag, mediaType, () -> {
            Extent extent = new Extent(region.region(), topography, systems);
            return new Capabilities(settings, region.region(), tree, extent, legends, url, version).write();
        });
    }

    Answer map(Parameters parameters) {
        Version version = version(parameters);
        MapRequest request = MapRequestReader.read(parameters, version);
        RegionMap region = regions.get();
        Topography topography = topographies.current();
        Choices choices = new Choices(region, topography, tree(region), styles, ramps, parameters);
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
        String etag = etag(region, topography, parameters.canonical());
        return new Answer(etag, request.format().mediaType(), () -> {
            byte[] known = cache.find(etag);
            if (known != null) return known;
            byte[] painted = paint(request, view, layers);
            cache.put(etag, painted);
            return painted;
        });
    }

    private byte[] paint(MapRequest request, Viewport view, List<MapLayer> layers) {
        if (view.metresPerPixel() < CLOSEST_METRES_PER_PIXEL)
            return request.format().write(Notice.blank(view.width(), view.height(), request.background()));
        try {
            return gate.paint(
                    view.width(),
                    view.height(),
                    stopped -> request.format().write(MapPainter.paint(layers, view, request.background(), stopped)));
        } catch (CancellationException e) {
            throw ServiceException.of("De kaart was niet op tijd klaar; vraag een kleiner beeld of minder lagen");
        }
    }

    Answer legend(Parameters parameters) {
        RegionMap region = regions.get();
        Topography topography = topographies.current();
        Choices choices = new Choices(region, topography, tree(region), styles, ramps, parameters);
        LayerNode node = choices.layer(
                parameters.find("LAYER").or(() -> parameters.find("LAYERS")).orElseGet(() -> parameters.get("LAYER")));
        String style =
                parameters.find("STYLE").or(() -> parameters.find("STYLES")).orElse("");
        choices.checkStyle(node, style);
        String format = parameters.find("FORMAT").orElse("image/png");
        ImageFormat image = ImageFormat.find(format)
                .orElseThrow(() ->
                        new ServiceException(Code.INVALID_FORMAT, "Het formaat '" + format + "' wordt niet geleverd"));
        boolean transparent = parameters.flag("TRANSPARENT") && image.transparency();
        Integer background = transparent ? null : MapRequestReader.background(parameters);
        double ratio = MapRequestReader.dpi(parameters) * 0.28 / 25.4;
        String etag = etag(region, topography, parameters.canonical());
        return new Answer(etag, image.mediaType(), () -> {
            Legend legend = node.kind() == Kind.FIGURE
                    ? choices.classes(node, style)
                            .map(classes -> Legend.of(classes, styles.get("choropleet")))
                            .orElseGet(() -> new Legend(node.title(), "", List.of()))
                    : legends.of(node);
            int lines = node.kind() == Kind.FIGURE
                    ? legends.figureLines(choices.rule(style).classes())
                    : legend.entries().size();
            return image.write(LegendPainter.paint(legend, lines, ratio, background));
        });
    }

    /** How a refusal is told: as XML, or in or as a picture where a GetMap asked for that and its size can be had. */
    Answer refusal(ServiceException refused, Version version, Parameters parameters) {
        Answer xml = new Answer("", ExceptionReport.mediaType(version), () -> ExceptionReport.of(refused, version));
        if (parameters == null
                || !parameters
                        .find("REQUEST")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .endsWith("map")) return xml;
        String form = parameters.find("EXCEPTIONS").orElse("XML").toLowerCase(Locale.ROOT);
        boolean inImage = form.endsWith("inimage");
        if (!inImage && !form.endsWith("blank")) return xml;
        try {
            int width = parameters.getInt("WIDTH");
            int height = parameters.getInt("HEIGHT");
            if (width < 1 || height < 1 || width > Viewport.MAX_SIZE || height > Viewport.MAX_SIZE) return xml;
            ImageFormat format =
                    parameters.find("FORMAT").flatMap(ImageFormat::find).orElse(ImageFormat.PNG);
            boolean transparent = parameters.flag("TRANSPARENT") && format.transparency();
            Integer background = transparent ? null : MapRequestReader.background(parameters);
            BufferedImage image = inImage
                    ? Notice.paint(refused.getMessage(), width, height, background)
                    : Notice.blank(width, height, background);
            return new Answer("", format.mediaType(), () -> format.write(image));
        } catch (ServiceException unreadable) {
            return xml;
        }
    }

    private LayerTree tree(RegionMap region) {
        return new LayerTree(region.region(), styles, settings.titel());
    }

    private String etag(RegionMap region, Topography topography, String request) {
        return Etag.of(region.region().version(), topography.version(), styles.version(), request);
    }

    private static Version version(Parameters parameters) {
        String text = parameters.get("VERSION");
        return Version.find(text)
                .orElseThrow(() -> ServiceException.of("VERSION moet 1.3.0 of 1.1.1 zijn, niet '" + text + "'"));
    }
}
