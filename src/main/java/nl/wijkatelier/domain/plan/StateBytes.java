package nl.wijkatelier.domain.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.ChangedAreas;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBytes;
import nl.wijkatelier.domain.coverage.CoverageDelta;

/**
 * States of plans, and what makes one of another, as {@link KeptBytes} and back, without working out any geometry anew. Addresses are not in
 * them: those are of the day. Ints are big-endian, texts are UTF-8 with their length before them.
 */
final class StateBytes {
    private static final String WHOLE = "WPS";
    private static final String CHANGE = "WPV";
    private static final int VERSION = 1;

    private StateBytes() {}

    static byte[] of(PlanState state) {
        byte[] borders = CoverageBytes.of(state.coverage());
        return KeptBytes.of(WHOLE, VERSION, bytes(out -> {
            out.writeInt(borders.length);
            out.write(borders);
            out.write(attributes(state));
        }));
    }

    /** The state that gave the bytes. Throws IllegalArgumentException for others. */
    static PlanState read(byte[] bytes, Addresses addresses) {
        byte[] content = KeptBytes.read(WHOLE, VERSION, bytes);
        return read(content, in -> {
            Coverage coverage = CoverageBytes.read(part(in));
            int next = in.readInt();
            Besluit besluit = besluit(in);
            SortedMap<Integer, PlanBuurt> buurten = new TreeMap<>();
            buurten(in, buurten);
            SortedMap<AreaCode, String> wijken = new TreeMap<>();
            wijken(in, wijken);
            return new PlanState(coverage, buurten, wijken, besluit, next, Members.of(addresses, coverage));
        });
    }

    /** What of a state is not land: the next area, the decision, the buurten by area, the wijken by code. */
    static byte[] attributes(PlanState state) {
        return bytes(out -> {
            out.writeInt(state.nextArea());
            write(state.besluit(), out);
            writeBuurten(state.buurten(), out);
            writeWijken(state.wijken(), out);
        });
    }

    /** What makes the second state of the first. */
    static byte[] change(PlanState before, PlanState after) {
        byte[] borders = CoverageDelta.of(before.coverage(), after.coverage());
        return KeptBytes.of(CHANGE, VERSION, bytes(out -> {
            out.writeInt(borders.length);
            out.write(borders);
            out.writeInt(after.nextArea());
            write(after.besluit(), out);
            Set<Integer> gone = new TreeSet<>(before.buurten().keySet());
            gone.removeAll(after.buurten().keySet());
            out.writeInt(gone.size());
            for (int area : gone) out.writeInt(area);
            writeBuurten(changed(before.buurten(), after.buurten()), out);
            Set<AreaCode> ended = new TreeSet<>(before.wijken().keySet());
            ended.removeAll(after.wijken().keySet());
            out.writeInt(ended.size());
            for (AreaCode wijk : ended) text(wijk.text(), out);
            writeWijken(changed(before.wijken(), after.wijken()), out);
        }));
    }

    /** The second state of the first one and the bytes; of another state anything. Throws IllegalArgumentException for other bytes. */
    static PlanState on(PlanState before, byte[] bytes) {
        byte[] content = KeptBytes.read(CHANGE, VERSION, bytes);
        return read(content, in -> {
            Coverage coverage = CoverageDelta.on(before.coverage(), part(in));
            int next = in.readInt();
            Besluit besluit = besluit(in);
            SortedMap<Integer, PlanBuurt> buurten = new TreeMap<>(before.buurten());
            for (int i = in.readInt(); i > 0; i--) buurten.remove(in.readInt());
            buurten(in, buurten);
            SortedMap<AreaCode, String> wijken = new TreeMap<>(before.wijken());
            for (int i = in.readInt(); i > 0; i--) wijken.remove(AreaCode.of(text(in)));
            wijken(in, wijken);
            Members members = before.members().moved(coverage, ChangedAreas.of(before.coverage(), coverage));
            return new PlanState(coverage, buurten, wijken, besluit, next, members);
        });
    }

    private static <K, V> SortedMap<K, V> changed(SortedMap<K, V> before, SortedMap<K, V> after) {
        SortedMap<K, V> changed = new TreeMap<>(after);
        changed.entrySet().removeIf(entry -> Objects.equals(before.get(entry.getKey()), entry.getValue()));
        return changed;
    }

    private static void writeBuurten(Map<Integer, PlanBuurt> buurten, DataOutputStream out) throws IOException {
        out.writeInt(buurten.size());
        for (Map.Entry<Integer, PlanBuurt> entry : buurten.entrySet()) {
            PlanBuurt buurt = entry.getValue();
            out.writeInt(entry.getKey());
            text(buurt.code().text(), out);
            text(buurt.naam(), out);
            text(buurt.wijk().text(), out);
            out.writeBoolean(buurt.water());
            out.writeBoolean(buurt.slot());
        }
    }

    private static void buurten(DataInputStream in, Map<Integer, PlanBuurt> buurten) throws IOException {
        for (int i = in.readInt(); i > 0; i--) {
            int area = in.readInt();
            AreaCode code = AreaCode.of(text(in));
            String naam = text(in);
            AreaCode wijk = AreaCode.of(text(in));
            buurten.put(area, new PlanBuurt(code, naam, wijk, in.readBoolean(), in.readBoolean()));
        }
    }

    private static void writeWijken(Map<AreaCode, String> wijken, DataOutputStream out) throws IOException {
        out.writeInt(wijken.size());
        for (Map.Entry<AreaCode, String> entry : wijken.entrySet()) {
            text(entry.getKey().text(), out);
            text(entry.getValue(), out);
        }
    }

    private static void wijken(DataInputStream in, Map<AreaCode, String> wijken) throws IOException {
        for (int i = in.readInt(); i > 0; i--) wijken.put(AreaCode.of(text(in)), text(in));
    }

    private static void write(Besluit besluit, DataOutputStream out) throws IOException {
        text(besluit.ingang() == null ? "" : besluit.ingang().toString(), out);
        text(besluit.nummer(), out);
    }

    private static Besluit besluit(DataInputStream in) throws IOException {
        String ingang = text(in);
        return new Besluit(ingang.isEmpty() ? null : LocalDate.parse(ingang), text(in));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(part(in), StandardCharsets.UTF_8);
    }

    /** Bytes with their number before them. */
    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) throw new IOException("a part of " + length + " bytes");
        return in.readNBytes(length);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] content, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            T read = reading.from(in);
            if (in.available() > 0) throw new IllegalArgumentException("no state: bytes left over");
            return read;
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("no state: " + e.getMessage(), e);
        }
    }
}
