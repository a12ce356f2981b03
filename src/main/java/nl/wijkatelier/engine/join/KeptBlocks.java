package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.engine.pass.RegisterPass;

/** Brings the blocks that are kept up to a delivery, and keeps what changes before anything is counted of it. */
final class KeptBlocks {
    /** Nodes that bring the same delivery in at the same time wait for each other so often. */
    private static final int TRIES = 10;

    private final DraftBlocks kept;
    private final RegisterPass read;
    private final PeopleAtHome people;
    private final JoinSettings settings;

    private KeptBlocks(DraftBlocks kept, RegisterPass read, PeopleAtHome people, JoinSettings settings) {
        this.kept = kept;
        this.read = read;
        this.people = people;
        this.settings = settings;
    }

    /**
     * The blocks as they are counted now, in order of number. Without any personal records there is nothing to count, and nothing changes.
     * Throws IllegalArgumentException where the bytes are not those of blocks: made anew, they would give households away.
     */
    static List<HomeBlock> of(DraftBlocks kept, RegisterPass read, PeopleAtHome people, JoinSettings settings) {
        return people.isEmpty() ? List.of() : new KeptBlocks(kept, read, people, settings).current();
    }

    private List<HomeBlock> current() {
        for (int i = 0; i < TRIES; i++) {
            List<DraftBlocks.Kept> rows = kept.list();
            List<HomeBlock> blocks = blocks(rows);
            int step = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).step() + 1;
            Set<String> members = new HashSet<>();
            for (HomeBlock block : blocks) members.addAll(block.homes());
            List<Home> homes = Home.of(read, settings, id -> members.contains(id) || people.knows(id));
            List<HomeBlock> changed = BlockRenewal.changed(blocks, homes, people);
            if (changed.isEmpty()) return blocks;
            List<DraftBlocks.Kept> states = changed.stream()
                    .map(block -> new DraftBlocks.Kept(step, block.number(), BlockBytes.of(block.now())))
                    .toList();
            if (kept.keep(states)) return with(blocks, changed);
        }
        throw new IllegalStateException("somebody else keeps changing the blocks of drafts");
    }

    private static List<HomeBlock> with(List<HomeBlock> blocks, List<HomeBlock> changed) {
        SortedMap<Integer, HomeBlock> all = new TreeMap<>();
        for (HomeBlock block : blocks) all.put(block.number(), block);
        for (HomeBlock block : changed) all.put(block.number(), block);
        return List.copyOf(all.values());
    }

    private static List<HomeBlock> blocks(List<DraftBlocks.Kept> rows) {
        SortedMap<Integer, List<HomeBlock.State>> states = new TreeMap<>();
        for (DraftBlocks.Kept row : rows)
            states.computeIfAbsent(row.block(), k -> new ArrayList<>()).add(BlockBytes.read(row.content()));
        List<HomeBlock> blocks = new ArrayList<>();
        states.forEach((number, all) -> blocks.add(new HomeBlock(number, all)));
        return blocks;
    }
}
