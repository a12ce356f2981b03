package nl.wijkatelier.engine.render;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Difference;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Frozen;

/** What a joined region needs to be painted: its areas packed, its figures classified; each made when first asked for. Thread-safe. */
public final class RegionMap {
    private static final int MAX_CLASSIFICATIONS = 1000;
    /** Bytes of views that are remembered: some thousands of tiles, or twenty pictures of a whole country. */
    private static final long MEMORY = 32L << 20;

    /**
     * What is shown of a figure.
     *
     * @param indeling id of the division
     * @param compared id of the division with whose figure it is compared; null for the figure itself
     */
    private record Figure(String indeling, Level level, String indicator, ClassRule rule, String compared) {}

    private record Areas(String indeling, Level level) {}

    private record Pair(String newer, String older, Level level) {}

    private final JoinedRegion region;
    private final RasterMemory memory = new RasterMemory(MEMORY);
    private final Map<Areas, AreaMap> areas = new ConcurrentHashMap<>();
    private final Map<Figure, Set<Value.Reason>> missing = new ConcurrentHashMap<>();
    private final Map<Pair, Difference> differences = new ConcurrentHashMap<>();
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

    /** The views that were last painted of any level and year, forgotten with the region. */
    RasterMemory memory() {
        return memory;
    }

    /** The areas of a level. */
    public AreaMap areas(Indeling indeling, Level level) {
        return areas.computeIfAbsent(new Areas(indeling.id(), level), key -> AreaMap.of(indeling.areas(level), memory));
    }

    /** A figure of a level in classes. */
    public AreaClasses classes(Indeling indeling, Level level, Indicator indicator, ClassRule rule) {
        String figure = indicator.soort() + ":" + indicator.id();
        return kept(new Figure(indeling.id(), level, figure, rule, null), () -> {
            FigureTable table = region.figures(indeling, level);
            Value[] values = AreaClasses.values(table, indicator.id());
            return AreaClasses.of(table.areas(), values, indicator, rule, population(indeling, level, indicator, rule));
        });
    }

    /**
     * What a figure changed since an older division, in classes round 0. Both must have the figure.
     *
     * @param rule its middle is 0
     */
    public AreaClasses difference(Indeling newer, Indeling older, Level level, Indicator indicator, ClassRule rule) {
        return kept(new Figure(newer.id(), level, indicator.id(), rule, older.id()), () -> {
            Difference difference = difference(newer, older, level);
            return AreaClasses.of(
                    difference.areas(),
                    difference.values(indicator.id()),
                    indicator.difference(older.id(), newer.id()),
                    rule,
                    null);
        });
    }

    /** Which areas of two divisions can be compared, and how their figures differ. */
    public Difference difference(Indeling newer, Indeling older, Level level) {
        return differences.computeIfAbsent(
                new Pair(newer.id(), older.id(), level),
                key -> new Difference(region.figures(newer, level), region.figures(older, level)));
    }

    /** Why areas of a division lack a figure that it has. */
    public Set<Value.Reason> missing(Indeling indeling, Level level, String indicator) {
        return missing.computeIfAbsent(new Figure(indeling.id(), level, indicator, null, null), key -> {
            FigureTable table = region.figures(indeling, level);
            Set<Value.Reason> found = EnumSet.noneOf(Value.Reason.class);
            for (int area = 0; area < table.areas().size(); area++)
                if (!table.areas().get(area).water() && table.value(indicator, area) instanceof Value.Missing none)
                    found.add(none.reason());
            return found;
        });
    }

    private AreaClasses kept(Figure key, Supplier<AreaClasses> maker) {
        synchronized (classes) {
            AreaClasses known = classes.get(key);
            if (known != null) return known;
        }
        AreaClasses made = maker.get();
        synchronized (classes) {
            classes.put(key, made);
        }
        return made;
    }

    /** The numbers of all maps over which a rule's breaks stay the same; null for those of the map alone. */
    private double[] population(Indeling indeling, Level level, Indicator indicator, ClassRule rule) {
        Frozen frozen = rule.frozen();
        if (frozen.equals(Frozen.NONE)) return null;
        List<Indeling> years = frozen.years() ? region.indelingen() : List.of(indeling);
        List<Level> levels = frozen.levels() ? List.of(Level.values()) : List.of(level);
        return years.stream()
                .flatMap(year -> levels.stream().map(each -> region.figures(year, each)))
                .filter(table ->
                        table.indicators().stream().anyMatch(has -> has.id().equals(indicator.id())))
                .flatMapToDouble(table -> Arrays.stream(AreaClasses.population(table, indicator)))
                .toArray();
    }
}
