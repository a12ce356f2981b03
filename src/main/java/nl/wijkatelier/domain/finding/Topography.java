package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Roads, water and rails of the BGT, parcel borders of the BRK and panden of the BAG, by place. Immutable once built and
 * thread-safe.
 */
public final class Topography {
    private final STRtree roads;
    private final STRtree water;
    private final STRtree rails;
    private final STRtree parcels;
    private final STRtree panden;
    private final DrawingRules rules;

    private Topography(Builder builder) {
        roads = built(builder.roads);
        water = built(builder.water);
        rails = built(builder.rails);
        parcels = built(builder.parcels);
        panden = built(builder.panden);
        rules = builder.rules;
    }

    private static STRtree built(STRtree tree) {
        // an STRtree that is built may be read by many threads
        tree.build();
        return tree;
    }

    public static Builder builder(DrawingRules rules) {
        return new Builder(rules);
    }

    /** What lies at a place (RD metres). */
    public Ground at(Coordinate place) {
        if (near(rails, place, rules.spoorNabij())) return Ground.SPOOR;
        if (near(roads, place, rules.topografieNabij())) return Ground.WEG;
        if (near(water, place, rules.topografieNabij())) return Ground.WATER;
        if (near(parcels, place, rules.topografieNabij())) return Ground.PERCEELGRENS;
        for (Object item : panden.query(new Envelope(place)))
            if (GroundShape.covers(((Pand) item).geometrie(), place)) return Ground.GEBOUW;
        return Ground.TERREIN;
    }

    /** Panden whose bounding box meets the given one. */
    List<Pand> panden(Envelope box) {
        List<Pand> found = new ArrayList<>();
        for (Object item : panden.query(box)) found.add((Pand) item);
        return found;
    }

    private static boolean near(STRtree tree, Coordinate place, double reach) {
        Envelope box = new Envelope(place);
        box.expandBy(reach);
        for (Object item : tree.query(box)) if (((GroundShape) item).near(place, reach)) return true;
        return false;
    }

    /** Gathers what is there; objects of other types are passed over. Not thread-safe. */
    public static final class Builder {
        private final STRtree roads = new STRtree();
        private final STRtree water = new STRtree();
        private final STRtree rails = new STRtree();
        private final STRtree parcels = new STRtree();
        private final STRtree panden = new STRtree();
        private final DrawingRules rules;

        private Builder(DrawingRules rules) {
            this.rules = rules;
        }

        public Builder add(BgtObject object) {
            Geometry geometry = object.geometrie();
            boolean surface = geometry.getDimension() == 2;
            switch (object.type()) {
                case WEGDEEL, ONDERSTEUNENDWEGDEEL -> {
                    if (surface) insert(roads, geometry, true);
                }
                case WATERDEEL -> insert(water, geometry, surface);
                case SPOOR -> insert(rails, geometry, surface);
                default -> {
                    // terrain, buildings and labels are no lines to draw on
                }
            }
            return this;
        }

        /** Its borders. */
        public Builder add(Perceel perceel) {
            insert(parcels, perceel.geometrie(), false);
            return this;
        }

        public Builder add(Pand pand) {
            panden.insert(pand.geometrie().getEnvelopeInternal(), pand);
            return this;
        }

        /** Once only. */
        public Topography build() {
            return new Topography(this);
        }

        private static void insert(STRtree tree, Geometry geometry, boolean surface) {
            if (!geometry.isEmpty()) tree.insert(geometry.getEnvelopeInternal(), new GroundShape(geometry, surface));
        }
    }
}
