package nl.wijkatelier.features;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.crs.AskedBox;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
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

    private static final String[] PARAMETERS = {
        "level", "indeling", "crs", "bbox", "bbox-crs", "limit", "offset", "figures"
    };

    private record Key(String version, String indeling, Level level, Crs crs, boolean figures) {}

    private final JoinedRegions regions;
    private final CoordinateSystems systems;
    private final Map<Key, byte[]> written = new ConcurrentHashMap<>();

    public AreasController(JoinedRegions regions, CoordinateSystems systems) {
        this.regions = regions;
        this.systems = systems;
    }

    /**
     * All areas of a level, or those of a box, in the order of their codes.
     *
     * @param level buurt, wijk or gemeente
     * @param indeling id of the division; the one in force where it is not given
     * @param crs CRS 84 (default), RD or ETRS 89 (latitude first)
     * @param bbox minx,miny,maxx,maxy, see {@link AskedBox}: only areas whose bounding box meets it
     * @param boxCrs system of the box; that of the answer where it is not given
     * @param limit most areas in one answer; all where it is not given
     * @param offset areas that are passed over; {@code Link} leads from one answer to the next
     * @param figures "none" leaves the figures out, for who fetches those per indicator
     */
    @GetMapping
    ResponseEntity<byte[]> areas(
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String crs,
            @RequestParam(required = false) String bbox,
            @RequestParam(name = "bbox-crs", required = false) String boxCrs,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String offset,
            @RequestParam(required = false) String figures,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known,
            HttpServletRequest request) {
        AreaQuery.only(request.getParameterMap().keySet(), PARAMETERS);
        JoinedRegion region = regions.current();
        Level wanted = AreaQuery.level(level);
        Crs system = AreaQuery.crs(crs);
        AskedBox box = AreaQuery.box(bbox, boxCrs, system, systems);
        int most = AreaQuery.number("limit", limit, 1, Integer.MAX_VALUE);
        int passed = AreaQuery.number("offset", offset, 0, 0);
        Indeling division = AreaQuery.indeling(region, indeling);
        if (figures != null && !figures.equals("none"))
            throw AreaQuery.bad("figures", figures, "kies none of laat het weg");
        Key key = new Key(region.version(), division.id(), wanted, system, figures == null);
        boolean whole = box == null && most == Integer.MAX_VALUE && passed == 0;
        String etag = "W/\""
                + String.join("-", region.version(), division.id(), wanted.text(), system.name())
                + (figures == null ? "" : "-" + figures)
                + (whole ? "" : "-" + Integer.toHexString(Objects.hash(bbox, boxCrs, most, passed)))
                + '"';
        if (etag.equals(known))
            return head(HttpStatus.NOT_MODIFIED, etag, system).build();
        if (whole) return head(HttpStatus.OK, etag, system).body(whole(key, region, division));
        List<Area> areas = division.areas(wanted);
        int[] matched = IntStream.range(0, areas.size())
                .filter(i -> box == null || box.meets(areas.get(i).geometrie().getEnvelopeInternal()))
                .toArray();
        int end = (int) Math.min(matched.length, (long) passed + most);
        int[] page = passed >= end ? new int[0] : Arrays.copyOfRange(matched, passed, end);
        ResponseEntity.BodyBuilder answer = head(HttpStatus.OK, etag, system);
        if (end < matched.length) answer.header(HttpHeaders.LINK, next(request, end));
        return answer.body(collection(region, division, key).collection(page, matched.length));
    }

    /** Relative, so that it holds wherever the service is seen. */
    private static String next(HttpServletRequest request, int offset) {
        String others = request.getParameterMap().entrySet().stream()
                .filter(one -> !one.getKey().equals("offset"))
                .map(one -> one.getKey() + '=' + URLEncoder.encode(one.getValue()[0], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "<areas?" + others + "&offset=" + offset + ">; rel=\"next\"; type=\"" + GEO_JSON + '"';
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
        Crs system = AreaQuery.crs(crs);
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
                key, absent -> collection(region, division, key).collection());
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
