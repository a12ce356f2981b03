package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** What a plan starts from comes back to the bit, whatever happens to the division that it was read from. */
class PlanOriginTest {
    @Tag("law")
    @Property(tries = 100)
    void bytes_giveTheSameStateBack(@ForAll long seed) {
        PlanState first = Plans.random(seed, 12, 1000, 100);
        PlanOrigin origin = PlanOrigin.read(PlanOrigin.of(first).bytes());
        assertThat(PlanBytes.of(origin.state(first.addresses()))).isEqualTo(PlanBytes.of(first));
        assertThat(origin.bytes()).isEqualTo(PlanOrigin.of(first).bytes());
    }

    /** As installations of before versions have it. */
    @Test
    void bytesOfBeforeVersions_areReadStill() throws Exception {
        byte[] bytes = Plans.ORIGIN.bytes();
        assertThat(Arrays.copyOf(bytes, 4)).isEqualTo(new byte[] {'W', 'P', 'O', 1});
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(old)) {
            byte[] content = KeptBytes.read("WPO", 1, bytes);
            // the coverage had no letters and version either
            int length = ByteBuffer.wrap(content).getInt();
            out.write(ByteBuffer.allocate(4).putInt(length - 4).array());
            out.write(content, 8, content.length - 8);
        }
        assertThat(PlanOrigin.read(old.toByteArray()).bytes()).isEqualTo(bytes);
    }

    @Test
    void bytesThatHoldNoDivision_areRefused() {
        byte[] bytes = PlanOrigin.of(Plans.random(1, 5, 1000, 0)).bytes();
        assertThatThrownBy(() -> PlanOrigin.read(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanOrigin.read(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }
}
