package nl.wijkatelier.features;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Figures without geometry, as JSON or CSV, of every year there is: also of years that have figures but no map. */
@RestController
public class FiguresController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JoinedRegions regions;

    public FiguresController(JoinedRegions regions) {
        this.regions = regions;
    }

    /**
     * The figures of a level.
     *
     * @param level buurt, wijk or gemeente
     * @param indicator one indicator; all of them where it is not given
     * @param indeling id of a division
     * @param jaar any year with figures, of its last division; the division in force where neither is given
     * @param format json or csv; what the Accept header prefers where it is not given
     */
    @GetMapping("/api/v1/figures")
    ResponseEntity<byte[]> figures(
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String jaar,
            @RequestParam(required = false) String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
        JoinedRegion region = regions.current();
        boolean csv = csv(format, accept);
        Level wanted = AreaQuery.level(level);
        Indeling division = division(region, indeling, jaar);
        int year = division == null ? number(jaar) : division.jaar();
        FigureTable table = (division == null
                        ? region.find(year, wanted)
                        : Optional.of(region.figures(division, wanted)))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "jaar '" + year + "' heeft geen cijfers; er is "
                                + region.jaren().stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + "."));
        FigureList list = new FigureList(region, year, division, table, indicators(table, indicator));
        String etag = "W/\""
                + String.join(
                        "-",
                        region.version(),
                        division == null ? jaar : division.id(),
                        wanted.text(),
                        indicator == null ? "" : indicator,
                        csv ? "csv" : "json")
                + '"';
        HttpStatus status = etag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK;
        ResponseEntity.BodyBuilder head = ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON);
        if (status == HttpStatus.NOT_MODIFIED) return head.build();
        if (csv)
            head.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"cijfers_" + (division == null ? jaar : division.id()) + "_" + wanted.text()
                            + ".csv\"");
        return head.body(csv ? FigureCsv.of(list) : list.json());
    }

    /** The division that is asked for, or null for a year that has none. */
    private static Indeling division(JoinedRegion region, String indeling, String jaar) {
        if (indeling == null && jaar != null)
            return region.indeling(number(jaar)).orElse(null);
        Indeling division = AreaQuery.indeling(region, indeling);
        if (jaar != null && number(jaar) != division.jaar())
            throw AreaQuery.bad("jaar", jaar, "cijfers van een jaar horen bij de indeling van dat jaar");
        return division;
    }

    private static int number(String jaar) {
        if (!jaar.matches("\\d{4}")) throw AreaQuery.bad("jaar", jaar, "geef vier cijfers");
        return Integer.parseInt(jaar);
    }

    private static List<Indicator> indicators(FigureTable table, String id) {
        if (id == null) return table.indicators();
        return List.of(table.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "indicator '" + id + "' is er niet.")));
    }

    private static boolean csv(String format, String accept) {
        if (format == null) return accept != null && accept.startsWith("text/csv");
        if (format.equals("csv")) return true;
        if (format.equals("json")) return false;
        throw AreaQuery.bad("format", format, "kies json of csv");
    }
}
