package nl.wijkatelier.domain.port;

import java.util.List;
import java.util.Objects;

/**
 * What drafts have counted of people, block by block: it only grows, for what was shown once is known. Used by {@code engine.join},
 * which alone knows what the bytes say; they hold personal data. Thread-safe.
 */
public interface DraftBlocks {
    /**
     * A state of a block.
     *
     * @param step in which it was kept, from 1
     * @param block its number
     */
    record Kept(int step, int block, byte[] content) {
        public Kept {
            if (step < 1) throw new IllegalArgumentException("step " + step + " is before the first");
            Objects.requireNonNull(content, "content");
        }

        @Override
        public String toString() {
            return "Kept[withheld]";
        }
    }

    /** Every state of every block, in the order of steps and, within a step, of blocks. */
    List<Kept> list();

    /**
     * Keeps states, all or none; they are on disk when it returns.
     *
     * @param states of one step, the one after the last that {@link #list} gave; at least one
     * @return false if somebody else has taken that step: nothing has been kept then
     */
    boolean keep(List<Kept> states);
}
