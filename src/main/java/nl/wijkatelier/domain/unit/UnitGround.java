package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.rules.UnitRules;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** What bouwstenen are made of, by place. Immutable once built and thread-safe. */
public final class UnitGround {
    /** Surfaces for those who walk, park or pass through are land of the block that they lie at; the rest of a road cuts. */
    private static final Set<String> NO_CARRIAGEWAY =
            Set.of("voetpad", "voetpad op trap", "fietspad", "inrit", "parkeervlak", "ruiterpad");

    /** A hoofdadres. */
    record Address(double x, double y, boolean woning, String street) {}

    private final STRtree roads;
    private final STRtree tracks;
    private final STRtree narrow;
    private final STRtree wide;
    private final STRtree parcels;
    private final STRtree panden;
    private final List<Address> addresses;

    private UnitGround(Builder builder) {
        roads = built(builder.roads);
        tracks = built(builder.tracks);
        narrow = built(builder.narrow);
        wide = built(builder.wide);
        parcels = built(builder.parcels);
        panden = built(builder.panden);
        addresses = List.copyOf(builder.addresses);
    }

    private static STRtree built(STRtree tree) {
        // an STRtree that is built may be read by many threads
        tree.build();
        return tree;
    }

    public static Builder builder(UnitRules rules) {
        return new Builder(rules);
    }

    List<Polygon> roads(Envelope box) {
        return polygons(roads, box);
    }

    /** The land that tracks take. */
    List<Polygon> tracks(Envelope box) {
        return polygons(tracks, box);
    }

    List<Polygon> narrowWater(Envelope box) {
        return polygons(narrow, box);
    }

    List<Polygon> wideWater(Envelope box) {
        return polygons(wide, box);
    }

    List<Polygon> parcels(Envelope box) {
        return polygons(parcels, box);
    }

    List<Pand> panden(Envelope box) {
        List<Pand> found = new ArrayList<>();
        for (Object item : panden.query(box)) found.add((Pand) item);
        return found;
    }

    /** In the order in which they were added. */
    List<Address> addresses() {
        return addresses;
    }

    private static List<Polygon> polygons(STRtree tree, Envelope box) {
        List<Polygon> found = new ArrayList<>();
        for (Object item : tree.query(box)) found.add((Polygon) item);
        return found;
    }

    /** Gathers what is there; what makes no bouwsteen is passed over. Not thread-safe. */
    public static final class Builder {
        private final UnitRules rules;
        private final STRtree roads = new STRtree();
        private final STRtree tracks = new STRtree();
        private final STRtree narrow = new STRtree();
        private final STRtree wide = new STRtree();
        private final STRtree parcels = new STRtree();
        private final STRtree panden = new STRtree();
        private final List<Address> addresses = new ArrayList<>();

        private Builder(UnitRules rules) {
            this.rules = rules;
        }

        public Builder add(BgtObject object) {
            if (object.relatieveHoogteligging() < 0) return this;
            switch (object.type()) {
                case WEGDEEL -> {
                    if (object.functie() == null || !NO_CARRIAGEWAY.contains(object.functie()))
                        insert(roads, object.geometrie());
                }
                case SPOOR -> insert(tracks, object.geometrie().buffer(rules.railHalf()));
                case WATERDEEL -> {
                    Geometry water = object.geometrie();
                    double width = water.isEmpty() ? 0 : 2 * water.getArea() / water.getLength();
                    if (width >= rules.wideWater()) insert(wide, water);
                    else if (width >= rules.narrowWater()) insert(narrow, water);
                }
                default -> {
                    // terrain, buildings and labels are no borders
                }
            }
            return this;
        }

        public Builder add(Perceel perceel) {
            insert(parcels, perceel.geometrie());
            return this;
        }

        public Builder add(Pand pand) {
            panden.insert(pand.geometrie().getEnvelopeInternal(), pand);
            return this;
        }

        public Builder add(Adres adres) {
            if (adres.hoofdadres())
                addresses.add(new Address(adres.x(), adres.y(), adres.woning(), adres.openbareRuimte()));
            return this;
        }

        /** Once only. */
        public UnitGround build() {
            return new UnitGround(this);
        }

        private static void insert(STRtree tree, Geometry geometry) {
            for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
                Polygon one = (Polygon) polygon;
                if (!one.isEmpty()) tree.insert(one.getEnvelopeInternal(), one);
            }
        }
    }
}
