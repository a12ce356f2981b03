package nl.wijkatelier.domain.plan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.coverage.CoverageBytes;

/** A state as bytes: borders, attributes and where each address lies. For proofs of replay and of undo. */
public final class PlanBytes {
    private PlanBytes() {}

    public static byte[] of(PlanState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(CoverageBytes.of(state.coverage()));
            for (var entry : state.buurten().entrySet()) {
                out.writeInt(entry.getKey());
                text(out, entry.getValue().code().text());
                text(out, entry.getValue().naam());
                text(out, entry.getValue().wijk().text());
                out.writeBoolean(entry.getValue().water());
                out.writeBoolean(entry.getValue().slot());
            }
            for (var entry : state.wijken().entrySet()) {
                text(out, entry.getKey().text());
                text(out, entry.getValue());
            }
            text(out, String.valueOf(state.besluit().ingang()));
            text(out, state.besluit().nummer());
            for (int area : state.members().areas()) out.writeInt(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
