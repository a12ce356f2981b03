package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.DraftBlocks.Kept;
import org.junit.jupiter.api.Test;

/** What every store does with the blocks of drafts, whichever database is behind it. */
abstract class DraftBlocksContract extends StoreContract {
    private static final int MANY = 2_500;

    @Test
    void states_comeBackInOrder_afterTheStoreWasOpenedAgain() throws Exception {
        DraftBlocks blocks = store.blocks();
        assertThat(blocks.list()).isEmpty();
        assertThat(blocks.keep(List.of(kept(1, 2, 7), kept(1, 1, 0, -1, 127)))).isTrue();
        assertThat(blocks.keep(List.of(kept(2, 2, 9)))).isTrue();
        store.close();
        store = Store.open(source(), CLOCK);
        assertThat(texts(store.blocks())).containsExactly("1 1 [0, -1, 127]", "1 2 [7]", "2 2 [9]");
    }

    @Test
    void step_isTakenOnce_andWhoComesLateKeepsNothing() {
        DraftBlocks blocks = store.blocks();
        assertThat(blocks.keep(List.of(kept(1, 1, 1)))).isTrue();
        assertThat(blocks.keep(List.of(kept(1, 2, 2), kept(1, 3, 3)))).isFalse();
        assertThat(texts(blocks)).containsExactly("1 1 [1]");
        assertThatThrownBy(() -> blocks.keep(List.of(kept(2, 1, 1), kept(3, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(texts(blocks)).containsExactly("1 1 [1]");
    }

    @Test
    void manyStates_areKeptAtOnce() {
        List<Kept> many = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) many.add(kept(1, i, i));
        assertThat(store.blocks().keep(many)).isTrue();
        assertThat(store.blocks().list()).hasSize(MANY);
    }

    @Test
    void twoWritersOfOneStep_oneOfThemHasIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                int block = i;
                results.add(threads.submit(() -> keptOrFailed(block)));
            }
            int taken = 0;
            for (Future<Boolean> result : results) if (result.get()) taken++;
            assertThat(taken).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.blocks().list()).hasSize(1);
    }

    private boolean keptOrFailed(int block) {
        return store.blocks().keep(List.of(kept(1, block, block)));
    }

    private static Kept kept(int step, int block, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) content[i] = (byte) bytes[i];
        return new Kept(step, block, content);
    }

    private static List<String> texts(DraftBlocks blocks) {
        return blocks.list().stream()
                .map(one -> one.step() + " " + one.block() + " " + Arrays.toString(one.content()))
                .toList();
    }
}
