package nl.wijkatelier.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Areas with their figures as GeoJSON; a whole level is written once per served version. */
@RestController
@RequestMapping("/api/v1/areas")
public class AreasController {
    private static final String GEO_JSON = "application/geo+json";
    /** Points per side at which a box is followed into RD, where its sides are curves. */
    private static final int STEPS = 16;

    private record Key(String version, String indeling, Level level, Crs crs, boolean figures) {}

    private final JoinedRegions regions;
    private final CoordinateSystems systems;
    private final Map<Key, byte[]> written = new ConcurrentHashMap<>();

    public AreasController(JoinedRegions regions, CoordinateSystems systems) {
        this.regions = regions;
        this.systems = systems;
    }

    /**
     * All areas of a level.
     *
     * @param level buurt, wijk or gemeente
     * @param indeling id of the division; the one in force where it is not given
     * @param crs URI or EPSG code of CRS 84 (default) or RD
     * @param bbox minx,miny,maxx,maxy in that system: only areas whose bounding box meets it
     * @param figures "none" leaves the figures out, for who fetches those per indicator
     */
    @GetMapping
    ResponseEntity<byte[]> areas(
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String crs,
            @RequestParam(required = false) String bbox,
            @RequestParam(required = false) String figures,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
        JoinedRegion region = regions.current();
        Level wanted = AreaQuery.level(level);
        Crs system = crs == null ? Crs.CRS84 : AreaQuery.crs(crs);
        Envelope box = AreaQuery.bbox(bbox);
        Indeling division = AreaQuery.indeling(region, indeling);
        if (figures != null && !figures.equals("none"))
            throw AreaQuery.bad("figures", figures, "kies none of laat het weg");
        Key key = new Key(region.version(), division.id(), wanted, system, figures == null);
        String etag = "W/\""
                + String.join("-", region.version(), division.id(), wanted.text(), system.name())
                + (figures == null ? "" : "-" + figures)
                + (bbox == null ? "" : "-" + Integer.toHexString(box.hashCode()))
                + '"';
        if (etag.equals(known))
            return head(HttpStatus.NOT_MODIFIED, etag, system).build();
        return head(HttpStatus.OK, etag, system)
                .body(box == null ? whole(key, region, division) : within(key, region, division, box));
    }

    /** One area of the newest division that has its code. */
    @GetMapping("/{code}")
    ResponseEntity<byte[]> area(
            @PathVariable String code,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String crs) {
        JoinedRegion region = regions.current();
        AreaCode wanted = AreaCode.find(code)
                .orElseThrow(() -> AreaQuery.bad("code", code, "bedoeld is een code als BU99010101"));
        Crs system = crs == null ? Crs.CRS84 : AreaQuery.crs(crs);
        List<Indeling> divisions =
                indeling == null ? region.indelingen() : List.of(AreaQuery.indeling(region, indeling));
        for (int i = divisions.size() - 1; i >= 0; i--) {
            Indeling division = divisions.get(i);
            Optional<Integer> index = index(division.areas(wanted.level()), wanted);
            if (index.isEmpty()) continue;
            String etag = "W/\"" + String.join("-", region.version(), division.id(), code, system.name()) + '"';
            return head(HttpStatus.OK, etag, system)
                    .body(collection(region, division, new Key("", division.id(), wanted.level(), system, true))
                            .feature(index.get()));
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen gebied " + code + ".");
    }

    private static Optional<Integer> index(List<Area> areas, AreaCode code) {
        return IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).code().equals(code))
                .boxed()
                .findFirst();
    }

    private byte[] whole(Key key, JoinedRegion region, Indeling division) {
        written.keySet().removeIf(old -> !old.version().equals(key.version()));
        return written.computeIfAbsent(
                key, absent -> collection(region, division, key).collection(index -> true));
    }

    private byte[] within(Key key, JoinedRegion region, Indeling division, Envelope box) {
        List<Area> areas = division.areas(key.level());
        try {
            Envelope rd = JTS.transform(box, null, systems.toRd(key.crs()), STEPS);
            return collection(region, division, key)
                    .collection(index ->
                            areas.get(index).geometrie().getEnvelopeInternal().intersects(rd));
        } catch (TransformException e) {
            throw AreaQuery.bad("bbox", box.toString(), "ligt buiten het coördinatenstelsel");
        }
    }

    private AreaCollection collection(JoinedRegion region, Indeling division, Key key) {
        return new AreaCollection(region, division, key.level(), key.crs(), systems.fromRd(key.crs()), key.figures());
    }

    private static ResponseEntity.BodyBuilder head(HttpStatus status, String etag, Crs crs) {
        return ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("Content-Crs", "<" + crs.uri() + ">")
                .header(HttpHeaders.CONTENT_TYPE, GEO_JSON);
    }
}
