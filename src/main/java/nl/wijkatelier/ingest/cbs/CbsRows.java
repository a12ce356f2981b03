package nl.wijkatelier.ingest.cbs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.Reading;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Makes areas and figures of rows: whatever the file's form, a row is column names with texts and perhaps a geometry. */
final class CbsRows {
    /** The Dutch mainland and its sea in RD metres, with room to spare. */
    private static final Envelope RD = new Envelope(-100_000, 400_000, 200_000, 900_000);

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final CbsOptions options;
    private final Set<String> seen = new HashSet<>();

    CbsRows(Reading reading, DatasetLoad.Inlet inlet, CbsOptions options) {
        this.reading = reading;
        this.inlet = inlet;
        this.options = options;
    }

    /** One row of a map. The geometry is null where the source has none. */
    void area(String place, Map<String, String> columns, Geometry geometry) {
        Map<String, String> byStem = byStem(columns);
        AreaCode code = code(place, byStem);
        if (code == null) return;
        reading.read(code.level().text(), 1);
        boolean water = water(code, byStem);
        if (water && code.level() != Level.BUURT) {
            problem(CbsProblem.CBS_WATER_PART, code, place, "water = JA", geometry);
            return;
        }
        MultiPolygon multi = multi(code, place, geometry);
        if (multi == null) return;
        int jaar = options.yearOf(first(byStem, "jaarstatcode", "jrstatcode", "year", "jaar"), place);
        if (!seen.add(jaar + code.text())) {
            problem(CbsProblem.CBS_CODE_TWICE, code, place, "de code " + code + " komt vaker voor", null);
            return;
        }
        String naam = first(
                byStem, "statnaam", code.level().text() + "naam", code.text().substring(0, 2) + "naam", "naam");
        inlet.accept(
                new Area(jaar, code, naam == null ? code.text() : naam.strip(), parent(code, byStem), water, multi));
        figures(place, code, jaar, columns);
    }

    /** One row of a table of figures. */
    void table(String place, Map<String, String> columns) {
        Map<String, String> byStem = byStem(columns);
        AreaCode code = code(place, byStem);
        if (code == null) return;
        reading.read(code.level().text(), 1);
        int jaar = options.yearOf(first(byStem, "jaarstatcode", "jrstatcode", "jaar", "perioden"), place);
        if (seen.add(jaar + code.text())) figures(place, code, jaar, columns);
        else problem(CbsProblem.CBS_CODE_TWICE, code, place, "de code " + code + " komt vaker voor", null);
    }

    private void figures(String place, AreaCode code, int jaar, Map<String, String> columns) {
        columns.forEach((column, text) -> CbsColumns.onderwerp(column)
                .ifPresent(onderwerp -> inlet.accept(
                        new Kerncijfer(jaar, options.release(), code, onderwerp, value(place, code, column, text)))));
    }

    private Value value(String place, AreaCode code, String column, String text) {
        try {
            return CbsValue.of(text);
        } catch (NumberFormatException e) {
            problem(CbsProblem.CBS_VALUE_BAD, code, place, "kolom " + column + ": '" + text + "'", null);
            return Value.missing(Value.Reason.UNKNOWN);
        }
    }

    private AreaCode code(String place, Map<String, String> byStem) {
        String text = first(
                byStem,
                "statcode",
                "gwbcode",
                "buurtcode",
                "bucode",
                "wijkcode",
                "wkcode",
                "gemeentecode",
                "gmcode",
                "wijkenenbuurten",
                "regioaanduiding",
                "codering",
                "code",
                "identificatie");
        if (text == null) {
            problem(CbsProblem.CBS_CODE_MISSING, null, place, "geen kolom met een code is gevuld", null);
            return null;
        }
        String stripped = text.strip().matches("\\d{4}") ? "GM" + text.strip() : text.strip();
        AreaCode code = AreaCode.find(stripped).orElse(null);
        if (code != null) return code;
        CbsProblem kind =
                stripped.matches("(NL|LD|PV|CR|NL\\d*).*") ? CbsProblem.CBS_CODE_OTHER : CbsProblem.CBS_CODE_MISSING;
        problem(kind, null, place, "'" + stripped + "'", null);
        return null;
    }

    private static AreaCode parent(AreaCode code, Map<String, String> byStem) {
        if (code.level() == Level.GEMEENTE) return null;
        if (code.level() == Level.WIJK) return code.gemeente();
        String wijk = first(byStem, "wijkcode", "wkcode");
        String derived = "WK" + code.text().substring(2, 8);
        return AreaCode.find(wijk == null ? derived : wijk)
                .filter(found -> found.level() == Level.WIJK)
                .orElseGet(() -> AreaCode.of(derived));
    }

    private static boolean water(AreaCode code, Map<String, String> byStem) {
        String water = first(byStem, "water", "h2o");
        if (water != null) return !water.strip().equalsIgnoreCase("NEE");
        return code.level() == Level.BUURT && code.text().matches(".*999[78]");
    }

    private MultiPolygon multi(AreaCode code, String place, Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            problem(CbsProblem.CBS_GEOMETRY_EMPTY, code, place, "geen coördinaten", null);
            return FACTORY.createMultiPolygon();
        }
        if (!RD.contains(geometry.getEnvelopeInternal()))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_CRS, place, "coördinaten van " + code + " liggen niet in RD (EPSG:28992)");
        if (geometry instanceof MultiPolygon multi) return multi;
        if (geometry instanceof Polygon polygon) return FACTORY.createMultiPolygon(new Polygon[] {polygon});
        problem(CbsProblem.CBS_GEOMETRY_BAD, code, place, "een " + geometry.getGeometryType() + " is geen vlak", null);
        return null;
    }

    void problem(CbsProblem kind, AreaCode code, String place, String reason, Geometry geometry) {
        String type = code == null ? "regel" : code.level().text();
        reading.problem(new Problem(kind, type, code == null ? null : code.text(), place, reason, geometry));
    }

    private static Map<String, String> byStem(Map<String, String> columns) {
        Map<String, String> byStem = new HashMap<>();
        columns.forEach((column, text) -> byStem.putIfAbsent(CbsColumns.stem(column), text));
        return byStem;
    }

    /** The first of the columns that is there and not blank, or null. */
    private static String first(Map<String, String> byStem, String... stems) {
        for (String stem : stems) {
            String text = byStem.get(CbsColumns.stem(stem));
            if (text != null && !text.isBlank()) return text;
        }
        return null;
    }
}
