package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What a delivery changes in the blocks: homes that belong to none make blocks of their own where there are enough of them, and else
 * wait, uncounted, to join the nearest block when that is counted anew; a block is counted anew when {@link HomeBlock.State#mayFollow} allows it after
 * everything that was ever counted of it, and until then stays as it was.
 */
final class BlockRenewal {
    private record At(int block, double x, double y) {}

    private final List<HomeBlock> blocks;
    private final PeopleAtHome people;
    private final Map<String, Integer> blockOf = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    private BlockRenewal(List<HomeBlock> blocks, List<Home> homes, PeopleAtHome people) {
        this.blocks = blocks;
        this.people = people;
        for (int i = 0; i < blocks.size(); i++) for (String home : blocks.get(i).homes()) blockOf.put(home, i);
        for (Home home : homes) if (home.open()) places.add(home.id());
    }

    /**
     * The blocks that get a new state, and those that are new.
     *
     * @param blocks numbered from 1, in order
     * @param homes of today, along the curve
     */
    static List<HomeBlock> changed(List<HomeBlock> blocks, List<Home> homes, PeopleAtHome people) {
        return new BlockRenewal(blocks, homes, people).changed(homes);
    }

    private List<HomeBlock> changed(List<Home> homes) {
        List<Home> unbound = new ArrayList<>();
        for (Home home : homes) if (home.open() && !blockOf.containsKey(home.id())) unbound.add(home);
        List<TreeSet<String>> made = new ArrayList<>();
        BlockMaker maker = BlockMaker.of(unbound);
        for (List<Home> block : maker.groups()) {
            // a group of which few are lived in waits: neither its homes nor a block around them is counted
            if (block.stream().filter(home -> people.knows(home.id())).count() < HomeBlock.LEAST) continue;
            TreeSet<String> ids = new TreeSet<>();
            for (Home home : block) {
                ids.add(home.id());
                blockOf.put(home.id(), blocks.size() + made.size());
            }
            made.add(ids);
        }
        Map<Integer, List<String>> joining = joining(homes, maker.left());
        for (int i = 0; i < made.size(); i++) made.get(i).addAll(joining.getOrDefault(blocks.size() + i, List.of()));
        List<HomeBlock> changed = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            HomeBlock.State next = next(blocks.get(i), joining.getOrDefault(i, List.of()));
            if (next == null) continue;
            List<HomeBlock.State> states = new ArrayList<>(blocks.get(i).states());
            states.add(next);
            changed.add(new HomeBlock(blocks.get(i).number(), states));
        }
        for (int i = 0; i < made.size(); i++)
            changed.add(new HomeBlock(blocks.size() + i + 1, List.of(state(made.get(i)))));
        return changed;
    }

    /** Homes that are left, and addresses that are no homes, by the block that is nearest. */
    private Map<Integer, List<String>> joining(List<Home> homes, List<Home> left) {
        List<Home> alone = new ArrayList<>(left);
        STRtree bound = new STRtree();
        for (Home home : homes) {
            Integer block = blockOf.get(home.id());
            if (block == null) {
                if (!home.open()) alone.add(home);
            } else bound.insert(new Envelope(new Coordinate(home.x(), home.y())), new At(block, home.x(), home.y()));
        }
        Map<Integer, List<String>> joining = new TreeMap<>();
        if (bound.isEmpty()) return joining;
        for (Home home : alone) {
            Envelope here = new Envelope(new Coordinate(home.x(), home.y()));
            At nearest = (At) bound.nearestNeighbour(here, new At(0, home.x(), home.y()), BlockRenewal::distance);
            joining.computeIfAbsent(nearest.block(), k -> new ArrayList<>()).add(home.id());
        }
        return joining;
    }

    private static double distance(ItemBoundable one, ItemBoundable other) {
        At a = (At) one.getItem();
        At b = (At) other.getItem();
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** What is to be counted of a block from now on; null for what is counted already. */
    private HomeBlock.State next(HomeBlock block, List<String> joining) {
        HomeBlock.State now = block.now();
        List<Household> here = people.at(now.homes());
        if (joining.isEmpty() && here.equals(now.households())) return null;
        // what was counted before may be counted again, as when a delivery is taken back
        if (!here.equals(now.households()))
            for (HomeBlock.State former : block.states())
                if (people.at(former.homes()).equals(former.households())) return former;
        TreeSet<String> all = new TreeSet<>(block.homes());
        all.addAll(joining);
        HomeBlock.State next = state(all);
        if (next.places().size() < HomeBlock.LEAST) return null;
        for (HomeBlock.State former : block.states()) if (!next.mayFollow(former)) return null;
        return next;
    }

    private HomeBlock.State state(Collection<String> homes) {
        List<String> open = homes.stream().filter(places::contains).toList();
        return new HomeBlock.State(List.copyOf(homes), open, people.at(homes));
    }
}
