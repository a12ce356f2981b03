package nl.wijkatelier;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.port.DraftBlocks;

/** Blocks of drafts in memory. */
public final class MemoryBlocks implements DraftBlocks {
    private final List<Kept> rows = new ArrayList<>();

    @Override
    public synchronized List<Kept> list() {
        return List.copyOf(rows);
    }

    @Override
    public synchronized boolean keep(List<Kept> states) {
        if (!rows.isEmpty() && rows.get(rows.size() - 1).step() >= states.get(0).step()) return false;
        return rows.addAll(states);
    }
}
