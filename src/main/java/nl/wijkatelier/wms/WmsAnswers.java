package nl.wijkatelier.wms;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.ServiceException.Code;

/** Answers the operations against the data that is served when a request comes in. Thread-safe. */
public final class WmsAnswers {
    private final Supplier<RegionMap> regions;
    private final Topographies topographies;
    private final CoordinateSystems systems;
    private final Styles styles;
    private final Ramps ramps;
    private final WmsSettings settings;
    private final MapAnswers maps;
    private final LegendAnswers legends;
    private final InfoAnswers infos;
    private final StyleAnswers described;
    private volatile Tree latest;

    /** The layers of a region, kept while it is served. */
    private record Tree(RegionMap region, Map<Language, LayerTree> layers) {}

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
        this.maps = new MapAnswers(systems, settings);
        this.legends = new LegendAnswers(styles, systems);
        this.infos = new InfoAnswers(systems);
        this.described = new StyleAnswers(styles);
    }

    public PictureUse pictures() {
        return maps.pictures();
    }

    /** @param url of the service, ending in "?" */
    Answer of(Parameters asked, String url) {
        // what layers there are cannot be said yet, and none may be said not to be
        if (regions.get().region().version().isEmpty()) throw new ServiceException.Starting();
        Parameters parameters = asked.lenient(settings.soepel());
        String operation = parameters.get("REQUEST").toLowerCase(Locale.ROOT);
        return switch (operation) {
            case "getcapabilities", "capabilities" -> capabilities(parameters, url);
            case "getmap", "map" -> {
                UserStyles brought = UserStyles.read(parameters, settings.eigenStijlen());
                Parameters completed = brought.completed(parameters);
                yield maps.of(completed, version(parameters), choices(completed, brought));
            }
            case "getfeatureinfo", "feature_info" -> infos.of(parameters, version(parameters), choices(parameters));
            case "getlegendgraphic" -> {
                UserStyles brought = UserStyles.read(parameters, settings.eigenStijlen());
                yield legends.of(parameters, choices(parameters, brought));
            }
            case "getstyles" -> described.styles(parameters, choices(parameters));
            case "describelayer" -> described.describe(parameters, choices(parameters));
            default ->
                throw new ServiceException(
                        Code.OPERATION_NOT_SUPPORTED, "weigering.bewerking", parameters.get("REQUEST"));
        };
    }

    private Answer capabilities(Parameters parameters, String url) {
        if (!parameters.get("SERVICE").equalsIgnoreCase("WMS"))
            throw ServiceException.of("weigering.dienst", parameters.get("SERVICE"));
        Version version = Version.negotiate(
                parameters.find("VERSION").or(() -> parameters.find("WMTVER")).orElse(null));
        RegionMap region = regions.get();
        Topography topography = topographies.current();
        Language language = Language.of(parameters);
        LayerTree tree = tree(region, language);
        // The links of another language's capabilities ask for that language too (INSPIRE view services, 4.2.3.3.1.2).
        String linked = language == Language.DUTCH ? url : url + "LANGUAGE=" + language.code() + "&";
        parameters
                .find("UPDATESEQUENCE")
                .filter(asked -> !region.region().version().isEmpty())
                .ifPresent(asked -> UpdateSequence.check(asked, region.region().version()));
        String etag = new Choices(region, topography, tree, styles, ramps, parameters, UserStyles.NONE)
                .etag(linked + version.text());
        String mediaType =
                version == Version.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.wms_xml;charset=UTF-8";
        return new Answer(etag, mediaType, () -> {
            Extent extent = new Extent(region.region(), topography, systems);
            return new Capabilities(settings, region, tree, extent, legends.legends(), linked, version, language)
                    .write();
        });
    }

    private Choices choices(Parameters parameters) {
        return choices(parameters, UserStyles.NONE);
    }

    private Choices choices(Parameters parameters, UserStyles brought) {
        RegionMap region = regions.get();
        LayerTree tree = tree(region, Language.of(parameters));
        return new Choices(region, topographies.current(), tree, styles, ramps, parameters, brought);
    }

    private LayerTree tree(RegionMap region, Language language) {
        Tree known = latest;
        if (known == null || known.region() != region) {
            Map<Language, LayerTree> layers = new EnumMap<>(Language.class);
            for (Language each : Language.values())
                layers.put(each, new LayerTree(region.region(), styles, settings.titel(), each));
            known = new Tree(region, layers);
            latest = known;
        }
        return known.layers().get(language);
    }

    private static Version version(Parameters parameters) {
        String text = parameters.get("VERSION");
        return Version.find(text).orElseThrow(() -> ServiceException.of("weigering.versie", text));
    }
}
