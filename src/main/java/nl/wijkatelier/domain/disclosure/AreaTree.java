package nl.wijkatelier.domain.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;

/**
 * The areas of a division as a forest: buurten below wijken below gemeenten, numbered 0 to {@link #size} with every parent before
 * its children. An area whose parent is not in the division is a root. Immutable.
 */
public final class AreaTree {
    /** The parent of a root. */
    public static final int NONE = -1;

    private final Map<Level, List<Area>> areas = new EnumMap<>(Level.class);
    private final Map<Level, Integer> first = new EnumMap<>(Level.class);
    private final int[] parent;
    private final boolean[] water;
    private final int[] position;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<List<Integer>> trees = new ArrayList<>();

    private AreaTree(Indeling indeling) {
        Map<AreaCode, Integer> index = new HashMap<>();
        int size = 0;
        for (Level level : Level.values()) {
            areas.put(level, indeling.areas(level));
            first.put(level, size);
            for (Area area : indeling.areas(level)) index.put(area.code(), size++);
        }
        parent = new int[size];
        water = new boolean[size];
        for (int i = 0; i < size; i++) children.add(new ArrayList<>());
        int at = 0;
        for (Level level : Level.values())
            for (Area area : indeling.areas(level)) {
                parent[at] = area.parent() == null ? NONE : index.getOrDefault(area.parent(), NONE);
                water[at] = area.water();
                if (parent[at] != NONE) children.get(parent[at]).add(at);
                at++;
            }
        position = new int[size];
        for (int node = 0; node < size; node++)
            if (parent[node] == NONE) {
                List<Integer> nodes = new ArrayList<>();
                collect(node, nodes);
                trees.add(List.copyOf(nodes));
            }
    }

    private void collect(int node, List<Integer> nodes) {
        position[node] = nodes.size();
        nodes.add(node);
        for (int child : children.get(node)) collect(child, nodes);
    }

    public static AreaTree of(Indeling indeling) {
        return new AreaTree(indeling);
    }

    public int size() {
        return parent.length;
    }

    /** The number of an area in the tree, of its index within its level. */
    public int node(Level level, int area) {
        return first.get(level) + area;
    }

    /** The areas of a level, in the order of their numbers. */
    public List<Area> areas(Level level) {
        return areas.get(level);
    }

    /** The areas of each root, itself first. Sums of one root tell nothing of another. */
    List<List<Integer>> trees() {
        return trees;
    }

    /** The place of an area in its list of {@link #trees}. */
    int position(int node) {
        return position[node];
    }

    int parent(int node) {
        return parent[node];
    }

    List<Integer> children(int node) {
        return children.get(node);
    }

    boolean leaf(int node) {
        return children.get(node).isEmpty();
    }

    /** Whether nothing is published about the area because it is water; who lives there counts for its wijk and gemeente. */
    boolean water(int node) {
        return water[node];
    }
}
