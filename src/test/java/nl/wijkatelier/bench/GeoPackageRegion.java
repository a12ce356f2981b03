package nl.wijkatelier.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The areas of a GeoPackage as the buurten of one division, with the one figure "value". */
final class GeoPackageRegion implements JoinedRegion {
    private static final Indicator VALUE = new Indicator(
            "value", "proef", "Waarde", "Value", "", "", "", "", Indicator.Soort.MEAN, "value", "areas", 1, 0, "", "");

    private final Indeling indeling;
    private final double[] values;

    private GeoPackageRegion(List<Area> areas, double[] values) {
        this.indeling = new Indeling(2024, 1, List.of(), List.of(), areas);
        this.values = values;
    }

    static GeoPackageRegion read(Path file) {
        List<Area> areas = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        GeometryFactory factory = new GeometryFactory();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, value, geom from areas order by code")) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(3);
                // GeoPackage 2.1.3: eight bytes, then an envelope whose size the flags tell.
                int envelope = new int[] {0, 32, 48, 48, 64}[blob[3] >> 1 & 7];
                byte[] wkb = Arrays.copyOfRange(blob, 8 + envelope, blob.length);
                Polygon polygon = (Polygon) new WKBReader(factory).read(wkb);
                AreaCode code = AreaCode.of(String.format("BU%08d", areas.size()));
                MultiPolygon multi = factory.createMultiPolygon(new Polygon[] {polygon});
                areas.add(new Area(2024, code, rows.getString(1), AreaCode.of("WK000000"), false, multi));
                values.add(rows.getDouble(2));
            }
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        return new GeoPackageRegion(
                areas, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean fictief() {
        return true;
    }

    @Override
    public List<Indeling> indelingen() {
        return List.of(indeling);
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(VALUE);
    }

    @Override
    public FigureTable figures(Indeling of, Level level) {
        return new FigureTable() {
            @Override
            public Level level() {
                return level;
            }

            @Override
            public List<Area> areas() {
                return of.areas(level);
            }

            @Override
            public List<Indicator> indicators() {
                return GeoPackageRegion.this.indicators();
            }

            @Override
            public Value value(String indicator, int area) {
                return Value.of(values[area]);
            }
        };
    }
}
