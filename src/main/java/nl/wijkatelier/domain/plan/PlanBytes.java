package nl.wijkatelier.domain.plan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.wijkatelier.domain.coverage.CoverageBytes;

/** A state as bytes: borders, attributes and where each address lies. For proofs of replay and of undo. */
public final class PlanBytes {
    private PlanBytes() {}

    public static byte[] of(PlanState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(CoverageBytes.of(state.coverage()));
            out.write(StateBytes.attributes(state));
            for (int area : state.members().areas()) out.writeInt(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
