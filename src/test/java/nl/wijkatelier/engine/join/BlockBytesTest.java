package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockBytesTest {
    private static final HomeBlock.State STATE = new HomeBlock.State(
            List.of("0363200000000001", "N2"),
            List.of("0363200000000001"),
            List.of(new Household(0, 0, 0, 0, 1, 1, 0), new Household(2, 0, 1, 0, 0, 300, 5)));

    /** Stored for ever: what was once written must be read. */
    private static final String VERSION_1 = "574b424c01" // magic and version
            + "02" + "0010" + "30333633323030303030303030303031" + "01" + "0002" + "4e32" + "00"
            + "02" + "00000000010100" + "0200010000ac0205"
            + "1b786894";

    @Test
    void state_comesBack_andItsBytesStayAsTheyAre() {
        byte[] bytes = BlockBytes.of(STATE);
        assertThat(BlockBytes.read(bytes)).isEqualTo(STATE);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(VERSION_1);
    }

    @Test
    void otherBytes_areRefused() {
        byte[] bytes = BlockBytes.of(STATE);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> BlockBytes.read(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BlockBytes.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] later = bytes.clone();
        later[4] = 2;
        assertThatThrownBy(() -> BlockBytes.read(later)).hasMessageContaining("version 2");
    }
}
