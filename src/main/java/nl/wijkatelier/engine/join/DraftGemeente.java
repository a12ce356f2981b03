package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.FigureRelease;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.disclosure.Unreleased;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/** The buurten of one gemeente of a draft with their sums: what is released of it depends on nothing else. */
final class DraftGemeente implements Unreleased {
    private static final MultiPolygon NOWHERE = new GeometryFactory().createMultiPolygon();

    private final SortedMap<AreaCode, PlanBuurt> buurten = new TreeMap<>();
    private final Map<AreaCode, long[]> rows = new HashMap<>();
    private AreaTree tree;
    private Sums sums;
    private Sources sources;

    /** @param row sums with the key behind them; not changed later */
    void add(PlanBuurt buurt, long[] row) {
        buurten.put(buurt.code(), buurt);
        rows.put(buurt.code(), row);
    }

    /** Whether the same is released of both: the buurten are the same, and so are their sums, names and locks aside. */
    boolean sameAs(DraftGemeente other) {
        if (!buurten.keySet().equals(other.buurten.keySet())) return false;
        for (PlanBuurt one : buurten.values()) {
            PlanBuurt two = other.buurten.get(one.code());
            long[] row = rows.get(one.code());
            if (!one.wijk().equals(two.wijk()) || one.water() != two.water()) return false;
            if (row != other.rows.get(one.code()) && !Arrays.equals(row, other.rows.get(one.code()))) return false;
        }
        return true;
    }

    /** What may be told of it. */
    Map<Level, ReleasedFigures> release(IndicatorCatalogue catalogue) {
        tree = AreaTree.of(division());
        int[] gemeente = new int[tree.size()];
        Arrays.fill(gemeente, tree.node(Level.GEMEENTE, 0));
        long[][] leaves = new long[tree.size()][];
        int[] parent = new int[tree.size()];
        parent[tree.node(Level.GEMEENTE, 0)] = AreaTree.NONE;
        List<Area> wijken = tree.areas(Level.WIJK);
        Map<AreaCode, Integer> nodes = new HashMap<>();
        for (int i = 0; i < wijken.size(); i++) {
            nodes.put(wijken.get(i).code(), tree.node(Level.WIJK, i));
            parent[tree.node(Level.WIJK, i)] = tree.node(Level.GEMEENTE, 0);
        }
        List<Area> areas = tree.areas(Level.BUURT);
        for (int i = 0; i < areas.size(); i++) {
            int node = tree.node(Level.BUURT, i);
            leaves[node] = rows.get(areas.get(i).code());
            parent[node] = nodes.get(areas.get(i).parent());
        }
        sums = DraftSums.of(leaves, parent, catalogue.draftNoise());
        sources = new Sources(sums, true, gemeente);
        return FigureRelease.release(this, catalogue.indicators(), catalogue.rules());
    }

    private Indeling division() {
        List<Area> all = new ArrayList<>();
        SortedMap<AreaCode, Boolean> wijken = new TreeMap<>();
        for (PlanBuurt buurt : buurten.values()) {
            all.add(new Area(0, buurt.code(), buurt.naam(), buurt.wijk(), buurt.water(), NOWHERE));
            wijken.merge(buurt.wijk(), buurt.water(), Boolean::logicalAnd);
        }
        AreaCode code = buurten.firstKey().gemeente();
        List<Area> between = new ArrayList<>();
        wijken.forEach((wijk, water) -> between.add(new Area(0, wijk, "", code, water, NOWHERE)));
        return new Indeling("concept", 0, 0, List.of(new Area(0, code, "", null, false, NOWHERE)), between, all);
    }

    @Override
    public AreaTree tree() {
        return tree;
    }

    @Override
    public Sums sums() {
        return sums;
    }

    @Override
    public boolean known(Formula formula, int node) {
        return sources.known(formula, node);
    }

    @Override
    public Optional<List<Value>> published(Indicator indicator, Level level) {
        return Optional.empty();
    }

    @Override
    public List<Herkomst.Versie> versies(Indicator indicator, boolean published) {
        return List.of();
    }
}
