package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.port.DraftBlocks;
import org.junit.jupiter.api.Test;

class KeptBlocksTest {
    private final RandomRegisters registers = new RandomRegisters(3, 300);

    @Test
    void sameDelivery_keepsNothingNew() {
        MemoryBlocks kept = new MemoryBlocks();
        List<HomeBlock> blocks = Blocks.of(kept, registers);
        int states = kept.list().size();
        assertThat(states).isEqualTo(blocks.size()).isPositive();
        assertThat(Blocks.of(kept, registers)).isEqualTo(blocks);
        assertThat(kept.list()).hasSize(states);
    }

    @Test
    void whoComesSecond_countsWhatTheFirstKept() {
        MemoryBlocks kept = new MemoryBlocks();
        RandomRegisters others = new RandomRegisters(3, 300);
        others.bewoningen.replaceAll(one -> Blocks.with(new Household(0, 0, 1, 0, 0, 1, 1).at(one.adres()), null));
        DraftBlocks late = new DraftBlocks() {
            private boolean taken;

            @Override
            public List<Kept> list() {
                return kept.list();
            }

            @Override
            public boolean keep(List<Kept> states) {
                // another node keeps the same step first, of another delivery
                if (!taken) Blocks.of(kept, others);
                taken = true;
                return kept.keep(states);
            }
        };
        List<HomeBlock> blocks = Blocks.of(late, registers);
        Set<String> homes = new TreeSet<>();
        for (HomeBlock block : blocks)
            for (String home : block.homes()) assertThat(homes.add(home)).isTrue();
        for (HomeBlock block : blocks) {
            HomeBlock.State first = block.states().get(0);
            assertThat(first.households()).allMatch(one -> one.income() == 1);
            assertThat(block.now() == first || block.now().mayFollow(first)).isTrue();
        }
    }

    @Test
    void damagedBlocks_areNotMadeAnew() {
        MemoryBlocks kept = new MemoryBlocks();
        byte[] content = new byte[] {'W', 'K', 'B', 'L', 1, 0, 0, 0, 0, 0, 0};
        kept.keep(List.of(new DraftBlocks.Kept(1, 1, content)));
        assertThatThrownBy(() -> Blocks.of(kept, registers)).isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.list()).hasSize(1);
    }

    @Test
    void withoutPeople_nothingIsKept() {
        registers.bewoningen.clear();
        MemoryBlocks kept = new MemoryBlocks();
        assertThat(Blocks.of(kept, registers)).isEmpty();
        assertThat(kept.list()).isEmpty();
    }
}
