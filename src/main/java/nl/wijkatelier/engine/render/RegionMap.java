package nl.wijkatelier.engine.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.ClassRule;

/** What a joined region needs to be painted: its areas packed, its figures classified; each made when first asked for. Thread-safe. */
public final class RegionMap {
    private static final int MAX_CLASSIFICATIONS = 1000;

    private record Figure(String indeling, Level level, String indicator, ClassRule rule) {}

    private record Areas(String indeling, Level level) {}

    private final JoinedRegion region;
    private final Map<Areas, AreaMap> areas = new ConcurrentHashMap<>();
    private final Map<Figure, AreaClasses> classes = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Figure, AreaClasses> eldest) {
            return size() > MAX_CLASSIFICATIONS;
        }
    };

    private RegionMap(JoinedRegion region) {
        this.region = region;
    }

    /** Follows the served region: gives the map of the current one. */
    public static Supplier<RegionMap> following(JoinedRegions regions) {
        return new Supplier<>() {
            private RegionMap latest;

            @Override
            public synchronized RegionMap get() {
                JoinedRegion current = regions.current();
                if (latest == null || latest.region != current) latest = new RegionMap(current);
                return latest;
            }
        };
    }

    public JoinedRegion region() {
        return region;
    }

    /** The division with an id, the one that is in force for null; empty for one that is not served. */
    public Optional<Indeling> indeling(String id) {
        return id == null ? region.actueel() : region.indeling(id);
    }

    /** An indicator that the level's figures have, or empty. */
    public Optional<Indicator> indicator(Indeling indeling, Level level, String id) {
        return region.figures(indeling, level).indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The areas of a level. */
    public AreaMap areas(Indeling indeling, Level level) {
        return areas.computeIfAbsent(new Areas(indeling.id(), level), key -> AreaMap.of(indeling.areas(level)));
    }

    /** A figure of a level in classes. */
    public AreaClasses classes(Indeling indeling, Level level, Indicator indicator, ClassRule rule) {
        Figure key = new Figure(indeling.id(), level, indicator.id(), rule);
        synchronized (classes) {
            AreaClasses known = classes.get(key);
            if (known != null) return known;
        }
        FigureTable table = region.figures(indeling, level);
        AreaClasses made = AreaClasses.of(table, indicator, rule);
        synchronized (classes) {
            classes.put(key, made);
        }
        return made;
    }
}
