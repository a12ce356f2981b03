package nl.wijkatelier.engine.join;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.pack.PackIn;
import nl.wijkatelier.engine.pack.PackOut;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a joined region down and reads it back: the divisions, and of the figures those that disclosure control has let out. Definitions are
 * not written: it is for whoever keeps the bytes to see that they are still the same.
 */
public final class RegionBytes {
    private static final int RD = 28992;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), RD);

    private RegionBytes() {}

    /** Throws IllegalArgumentException for a region that was not made by {@link RegionJoin}. */
    public static void write(JoinedRegion region, PackOut out) throws IOException {
        if (!(region instanceof PackedRegion packed))
            throw new IllegalArgumentException("a region that was not joined is not written");
        PackedDivisions.Tables tables = packed.tables();
        out.text(region.version());
        out.writeBoolean(region.fictief());
        out.writeInt(tables.indelingen().size());
        for (Indeling indeling : tables.indelingen()) {
            out.text(indeling.id());
            out.writeInt(indeling.jaar());
            out.writeLong(indeling.dataset());
            for (Level level : Level.values()) areas(indeling.areas(level), out);
            for (Level level : Level.values())
                tables.byDivision().get(indeling.id()).get(level).write(out);
        }
        out.writeInt(tables.byYear().size());
        for (Map.Entry<Integer, Map<Level, ReleasedFigures>> year : new TreeMap<>(tables.byYear()).entrySet()) {
            out.writeInt(year.getKey());
            for (Level level : Level.values()) {
                areas(year.getValue().get(level).areas(), out);
                year.getValue().get(level).write(out);
            }
        }
    }

    /** A region as it was written, with the definitions and settings of today, which must be those of then. */
    public static JoinedRegion read(PackIn in, IndicatorCatalogue catalogue, JoinSettings settings) throws IOException {
        List<Indicator> indicators = catalogue.indicators();
        String version = in.text();
        boolean fictief = in.bool();
        List<Indeling> indelingen = new ArrayList<>();
        Map<String, Map<Level, ReleasedFigures>> byDivision = new HashMap<>();
        int divisions = in.integer();
        for (int i = 0; i < divisions; i++) {
            String id = in.text();
            int jaar = in.integer();
            long dataset = in.big();
            Map<Level, List<Area>> areas = new EnumMap<>(Level.class);
            for (Level level : Level.values()) areas.put(level, areas(in));
            Indeling indeling = new Indeling(
                    id, jaar, dataset, areas.get(Level.GEMEENTE), areas.get(Level.WIJK), areas.get(Level.BUURT));
            Map<Level, ReleasedFigures> tables = new EnumMap<>(Level.class);
            for (Level level : Level.values())
                tables.put(level, ReleasedFigures.read(in.data(), level, indeling.areas(level), indicators));
            indelingen.add(indeling);
            byDivision.put(id, tables);
        }
        Map<Integer, Map<Level, ReleasedFigures>> byYear = new HashMap<>();
        int years = in.integer();
        for (int i = 0; i < years; i++) {
            int jaar = in.integer();
            Map<Level, ReleasedFigures> tables = new EnumMap<>(Level.class);
            for (Level level : Level.values())
                tables.put(level, ReleasedFigures.read(in.data(), level, areas(in), indicators));
            byYear.put(jaar, tables);
        }
        return PackedRegion.of(
                version,
                fictief,
                catalogue,
                new PackedDivisions.Tables(List.copyOf(indelingen), byDivision, byYear),
                settings);
    }

    private static void areas(List<Area> areas, PackOut out) throws IOException {
        WKBWriter writer = new WKBWriter(2);
        out.writeInt(areas.size());
        for (Area area : areas) {
            out.writeInt(area.jaar());
            out.text(area.code().text());
            out.text(area.naam());
            out.text(area.parent() == null ? null : area.parent().text());
            out.writeBoolean(area.water());
            out.bytes(area.geometrie().isEmpty() ? new byte[0] : writer.write(area.geometrie()));
        }
    }

    private static List<Area> areas(PackIn in) {
        int count = in.integer();
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int jaar = in.integer();
            AreaCode code = AreaCode.of(in.text());
            String naam = in.text();
            String parent = in.text();
            boolean water = in.bool();
            areas.add(new Area(jaar, code, naam, parent == null ? null : AreaCode.of(parent), water, land(in.bytes())));
        }
        return areas;
    }

    private static MultiPolygon land(byte[] bytes) {
        if (bytes.length == 0) return FACTORY.createMultiPolygon();
        try {
            return (MultiPolygon) new WKBReader(FACTORY).read(bytes);
        } catch (ParseException broken) {
            throw new IllegalArgumentException("land that is none", broken);
        }
    }
}
