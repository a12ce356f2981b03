package nl.wijkatelier.ingest.cbs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.area.Naam;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.RdBounds;
import nl.wijkatelier.ingest.Reading;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Makes areas and figures of rows: whatever the file's form, a row is column names with cells and perhaps a shape. Areas come
 * in turns ({@link Layer}); each row is taken in one of them. Not thread-safe.
 */
final class CbsRows {
    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final CbsOptions options;
    private final CbsYear years;
    private final Degrees degrees;
    private final Overlaps overlaps;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> columnsTwice = new HashSet<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Integer> otherYears = new TreeMap<>();
    private final boolean[] waiting = new boolean[Layer.TURNS];
    private int turn;

    /** @param overlaps takes every area, or null where nobody asks whether they overlap */
    CbsRows(Reading reading, DatasetLoad.Inlet inlet, CbsOptions options, Overlaps overlaps) {
        this.reading = reading;
        this.inlet = inlet;
        this.options = options;
        this.years = new CbsYear(options);
        this.degrees = new Degrees(options.systems());
        this.overlaps = overlaps;
    }

    CbsYear years() {
        return years;
    }

    /** Goes to the next turn that has rows; false if there is none. All files are then to be read again. */
    boolean next() {
        while (++turn < Layer.TURNS) if (waiting[turn]) return true;
        end();
        skipped.forEach((place, count) -> problem(
                CbsProblem.CBS_LAYER_SKIPPED, null, place, count + " regels over gebieden die al gelezen zijn", null));
        return false;
    }

    /** Names what was passed over since its name says another year; to be called after the last row. */
    void end() {
        otherYears.forEach((source, count) -> problem(
                CbsProblem.CBS_YEAR_OTHER,
                null,
                source,
                (count == 1 ? "1 regel gaat" : count + " regels gaan") + " over " + years.of(source)
                        + ", zegt de naam of de titel",
                null));
    }

    /** Whether rows of a layer may count in this turn; if not, it need not be read now. */
    boolean wants(Layer layer) {
        if (layer.turn() > turn) waiting[layer.turn()] = true;
        return layer.turn() == turn || turn == Layer.NO_AREA;
    }

    /** One row of a map. */
    void area(Layer layer, long number, Map<String, Cell> columns, Shape shape) {
        int due = shape.isArea() ? layer.turn() : Layer.NO_AREA;
        if (due != turn) {
            if (due > turn) waiting[due] = true;
            return;
        }
        reading.progress().check();
        String place = layer.place(number);
        Map<String, Cell> byStem = CbsCodes.byStem(columns);
        AreaCode code = code(place, byStem);
        if (code == null) return;
        Integer jaar = year(code, layer.source(), place, byStem, "jaarstatcode", "jrstatcode", "year", "jaar");
        if (jaar == null) return;
        reading.read(code.level().text(), 1);
        boolean water = CbsCodes.water(code, byStem);
        if (water && code.level() != Level.BUURT) {
            problem(CbsProblem.CBS_WATER_PART, code, place, "water = JA", null);
            return;
        }
        if (seen.contains(jaar + code.text())) {
            if (turn == Layer.PRECISE)
                problem(CbsProblem.CBS_CODE_TWICE, code, place, "de code " + code + " komt vaker voor", null);
            else skipped.merge(layer.place(), 1, Integer::sum);
            return;
        }
        MultiPolygon border = border(layer, code, place, shape);
        if (border == null) return;
        seen.add(jaar + code.text());
        String naam = CbsCodes.first(
                byStem, "statnaam", code.level().text() + "naam", code.text().substring(0, 2) + "naam", "naam");
        Area area = new Area(jaar, code, name(code, place, naam), CbsCodes.parent(code, byStem), water, border);
        inlet.accept(area);
        if (overlaps != null) overlaps.add(area, place);
        figures(layer.place(), place, code, jaar, columns, new Notation());
    }

    private String name(AreaCode code, String place, String written) {
        if (written == null) return code.text();
        String naam = Naam.cleaned(written);
        if (!naam.equals(written.strip()))
            problem(CbsProblem.CBS_NAAM_TEKENS, code, place, "de naam is bewaard als \"" + naam + '"', null);
        return naam.isEmpty() ? code.text() : naam;
    }

    /** One row of a table of figures, in the notation of that table. */
    void table(String source, String place, Map<String, Cell> columns, Notation notation) {
        Map<String, Cell> byStem = CbsCodes.byStem(columns);
        AreaCode code = code(place, byStem);
        if (code == null) return;
        Integer jaar = year(code, source, place, byStem, "jaarstatcode", "jrstatcode", "jaar", "year", "perioden");
        if (jaar == null) return;
        reading.read(code.level().text(), 1);
        if (seen.add(jaar + code.text())) figures(source, place, code, jaar, columns, notation);
        else problem(CbsProblem.CBS_CODE_TWICE, code, place, "de code " + code + " komt vaker voor", null);
    }

    private Integer year(AreaCode code, String source, String place, Map<String, Cell> byStem, String... stems) {
        Integer said = CbsYear.said(CbsCodes.first(byStem, stems));
        if (said == null) {
            int named = years.of(source);
            if (years.wanted(named)) return named;
            otherYears.merge(source, 1, Integer::sum);
            return null;
        }
        if (years.wanted(said)) return said;
        problem(CbsProblem.CBS_YEAR_OTHER, code, place, "de regel gaat over " + said, null);
        return null;
    }

    private void figures(
            String source, String place, AreaCode code, int jaar, Map<String, Cell> columns, Notation notation) {
        Set<String> given = new HashSet<>();
        columns.forEach((column, cell) -> CbsColumns.onderwerp(column).ifPresent(onderwerp -> {
            if (given.add(onderwerp)) {
                Value value = value(place, code, column, cell, notation);
                inlet.accept(new Kerncijfer(jaar, options.release(), code, onderwerp, value));
            } else if (columnsTwice.add(source + onderwerp)) {
                problem(CbsProblem.CBS_COLUMN_TWICE, null, source, "kolom " + column + " (" + onderwerp + ")", null);
            }
        }));
    }

    private Value value(String place, AreaCode code, String column, Cell cell, Notation notation) {
        try {
            return CbsValue.of(column, cell, notation);
        } catch (NumberFormatException e) {
            problem(CbsProblem.CBS_VALUE_BAD, code, place, "kolom " + column + ": " + e.getMessage(), null);
            return Value.missing(Value.Reason.UNKNOWN);
        }
    }

    private AreaCode code(String place, Map<String, Cell> byStem) {
        CbsCodes.Found found = CbsCodes.find(byStem);
        if (found.code() != null) return found.code();
        if (found.text() == null)
            problem(CbsProblem.CBS_CODE_MISSING, null, place, "geen kolom met een code is gevuld", null);
        else
            problem(
                    found.other() ? CbsProblem.CBS_CODE_OTHER : CbsProblem.CBS_CODE_MISSING,
                    null,
                    place,
                    "'" + found.text() + "'",
                    null);
        return null;
    }

    /** The border of an area, empty where it has none; null where it is rejected. */
    private MultiPolygon border(Layer layer, AreaCode code, String place, Shape shape) {
        if (!shape.isArea() && shape.other() != null) {
            problem(CbsProblem.CBS_GEOMETRY_BAD, code, place, "een " + shape.other() + " is geen vlak", null);
            return null;
        }
        if (!inRd(layer, code, place, shape)) return null;
        MultiPolygon border = Border.of(
                shape, (kind, reason, geometry) -> problem(kind, code, place, code + ": " + reason, geometry));
        if (border.isEmpty() && shape.isArea()) {
            problem(
                    CbsProblem.CBS_GEOMETRY_BAD,
                    code,
                    place,
                    "geen deel van de grens van " + code + " is een vlak",
                    null);
            return null;
        }
        if (border.isEmpty()) problem(CbsProblem.CBS_GEOMETRY_EMPTY, code, place, "geen coördinaten", null);
        else if (RdBounds.contain(border)) foundInside(layer);
        else return outside(layer, code, place, "liggen niet in RD (EPSG:28992)");
        return border;
    }

    /** Brings degrees to RD; false for a shape that is rejected. */
    private boolean inRd(Layer layer, AreaCode code, String place, Shape shape) {
        if (!Degrees.in(shape)) {
            if (layer.system() == Layer.System.DEGREES && !shape.polygons().isEmpty())
                return outside(layer, code, place, "zijn geen graden, al zegt het bestand dat") != null;
            return true;
        }
        if (layer.system() == Layer.System.RD || !degrees.toRd(shape))
            return outside(layer, code, place, "liggen niet in RD (EPSG:28992)") != null;
        if (layer.firstTransformed())
            problem(
                    CbsProblem.CBS_TRANSFORMED,
                    null,
                    layer.place(),
                    "van graden (WGS 84, als ETRS89) naar RD, " + degrees.exactness(),
                    null);
        return true;
    }

    private void foundInside(Layer layer) {
        for (Layer.Outside one : layer.foundInside())
            problem(CbsProblem.CBS_OUTSIDE_RD, one.code(), one.place(), one.reason(), null);
    }

    /** One area outside is bad itself; where none lies inside, the whole layer is in another system. */
    private MultiPolygon outside(Layer layer, AreaCode code, String place, String what) {
        Layer.Outside one = new Layer.Outside(code, place, "coördinaten van " + code + " " + what);
        if (layer.inside()) problem(CbsProblem.CBS_OUTSIDE_RD, code, place, one.reason(), null);
        else if (!layer.outside(one)) end(layer);
        return null;
    }

    /** To be called after the last row of a layer. Refuses one of which no area lies where RD says, and some do elsewhere. */
    void end(Layer layer) {
        layer.firstOutside().ifPresent(one -> {
            throw new RefusedFile(FileProblem.FILE_WRONG_CRS, one.place(), one.reason());
        });
    }

    void problem(CbsProblem kind, AreaCode code, String place, String reason, Geometry geometry) {
        String type = code == null ? "regel" : code.level().text();
        reading.problem(new Problem(kind, type, code == null ? null : code.text(), place, reason, geometry));
    }
}
