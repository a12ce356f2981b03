package nl.wijkatelier.features;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkatelier.delivery.AreaColumns;
import nl.wijkatelier.delivery.AreaGeoPackage;
import nl.wijkatelier.delivery.AreaGeoPackage.Column;
import nl.wijkatelier.delivery.AreaGeoPackage.Table;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.crs.AskedBox;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.format.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Areas with their released figures as files: GeoPackage in RD, or CSV without geometry. */
@RestController
public class AreaDownloadsController {
    private static final MediaType GPKG = MediaType.parseMediaType("application/geopackage+sqlite3");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String[] PARAMETERS = {"level", "indeling", "bbox", "bbox-crs"};

    private final JoinedRegions regions;
    private final CoordinateSystems systems;

    public AreaDownloadsController(JoinedRegions regions, CoordinateSystems systems) {
        this.regions = regions;
        this.systems = systems;
    }

    /** Areas of a level of a division, by index. */
    private record Asked(Indeling indeling, Level level, FigureTable table, int[] indices) {
        List<Area> areas() {
            return IntStream.of(indices).mapToObj(table.areas()::get).toList();
        }

        String file(String extension) {
            return "attachment; filename=\"" + level.text() + "_" + indeling.id() + "." + extension + "\"";
        }
    }

    /**
     * A GeoPackage with one table; withheld figures are -99997, as CBS writes them, others that are missing are null; the column behind
     * each figure says why it is missing.
     *
     * @param indeling id of the division; the one in force where it is not given
     * @param bbox minx,miny,maxx,maxy: only areas whose bounding box meets it
     * @param boxCrs system of the box; CRS 84 where it is not given
     */
    @GetMapping("/api/v1/areas.gpkg")
    ResponseEntity<byte[]> geoPackage(
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String bbox,
            @RequestParam(name = "bbox-crs", required = false) String boxCrs,
            HttpServletRequest request) {
        AreaQuery.only(request.getParameterMap().keySet(), PARAMETERS);
        JoinedRegion region = regions.current();
        Asked asked = asked(region, level, indeling, AreaQuery.box(bbox, boxCrs, Crs.CRS84, systems));
        List<Area> areas = asked.areas();
        List<Column> columns = new ArrayList<>(AreaColumns.codes(asked.level(), areas, names(asked.indeling())));
        for (Column column : AreaColumns.all(asked.table()))
            columns.add(
                    new Column(column.name(), column.type(), i -> column.value().apply(asked.indices()[i])));
        String title = "Indeling " + asked.indeling().id() + (region.fictief() ? ", fictieve gegevens" : "");
        Table table = new Table(asked.level().text(), title, areas, columns);
        try {
            Path file = TempFiles.file(".gpkg");
            try {
                AreaGeoPackage.write(file, LocalDate.of(asked.indeling().jaar(), 1, 1), List.of(table));
                return head(GPKG, asked.file("gpkg")).body(Files.readAllBytes(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row per area and a column per figure (RFC 4180, UTF-8, decimal point); of a missing figure, why it is missing. */
    @GetMapping("/api/v1/areas.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(required = false) String indeling,
            @RequestParam(required = false) String bbox,
            @RequestParam(name = "bbox-crs", required = false) String boxCrs,
            HttpServletRequest request) {
        AreaQuery.only(request.getParameterMap().keySet(), PARAMETERS);
        JoinedRegion region = regions.current();
        Asked asked = asked(region, level, indeling, AreaQuery.box(bbox, boxCrs, Crs.CRS84, systems));
        List<Area> areas = asked.areas();
        List<Column> codes = AreaColumns.codes(asked.level(), areas, names(asked.indeling()));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<Object> header =
                    new ArrayList<>(codes.stream().map(Column::name).toList());
            for (Indicator indicator : asked.table().indicators()) header.add(AreaColumns.name(indicator));
            rows.printRecord(header);
            for (int i = 0; i < areas.size(); i++) {
                List<Object> row = new ArrayList<>();
                for (Column code : codes) row.add(code.value().apply(i));
                for (Indicator indicator : asked.table().indicators())
                    row.add(told(asked.table().value(indicator.id(), asked.indices()[i]), indicator));
                rows.printRecord(SpreadsheetText.row(row.toArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head(CSV, asked.file("csv")).body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String told(Value value, Indicator indicator) {
        return value instanceof Value.Number number
                ? Shown.of(number, indicator.decimalen()).value().toPlainString()
                : ((Value.Missing) value).reason().text();
    }

    private static Asked asked(JoinedRegion region, String level, String id, AskedBox box) {
        Level wanted = AreaQuery.level(level);
        Indeling indeling = AreaQuery.indeling(region, id);
        FigureTable table = region.figures(indeling, wanted);
        List<Area> areas = table.areas();
        int[] within = IntStream.range(0, areas.size())
                .filter(i -> box == null || box.meets(areas.get(i).geometrie().getEnvelopeInternal()))
                .toArray();
        return new Asked(indeling, wanted, table, within);
    }

    private static Map<AreaCode, String> names(Indeling indeling) {
        return indeling.gemeenten().stream().collect(Collectors.toMap(Area::code, Area::naam));
    }

    private static ResponseEntity.BodyBuilder head(MediaType type, String disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
}
