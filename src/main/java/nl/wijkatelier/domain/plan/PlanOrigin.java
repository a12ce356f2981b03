package nl.wijkatelier.domain.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBytes;

/**
 * The division that a plan starts from, as {@link KeptBytes} or, of plans of before those, as gzip alone; kept with the plan: a later import may replace the division that it was read from, and the
 * plan must still be what its log says. Addresses are not part of it: figures follow the registers of the day. Immutable.
 */
public final class PlanOrigin {
    private static final String LETTERS = "WPO";
    private static final int VERSION = 1;

    private final Coverage coverage;
    private final SortedMap<Integer, PlanBuurt> buurten;
    private final SortedMap<AreaCode, String> wijken;

    private PlanOrigin(Coverage coverage, SortedMap<Integer, PlanBuurt> buurten, SortedMap<AreaCode, String> wijken) {
        this.coverage = coverage;
        this.buurten = Collections.unmodifiableSortedMap(buurten);
        this.wijken = Collections.unmodifiableSortedMap(wijken);
    }

    /** Of the first state of a plan. */
    public static PlanOrigin of(PlanState first) {
        return new PlanOrigin(first.coverage(), first.buurten(), first.wijken());
    }

    /** The first state of a plan, with the addresses of today. */
    public PlanState state(Addresses addresses) {
        int next = buurten.isEmpty() ? 1 : buurten.lastKey() + 1;
        return new PlanState(coverage, buurten, wijken, Besluit.NONE, next, Members.of(addresses, coverage));
    }

    /** Compressed; equal divisions give equal bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] borders = CoverageBytes.of(coverage);
            out.writeInt(borders.length);
            out.write(borders);
            out.writeInt(buurten.size());
            for (var entry : buurten.entrySet()) {
                out.writeInt(entry.getKey());
                out.writeUTF(entry.getValue().code().text());
                out.writeUTF(entry.getValue().naam());
                out.writeUTF(entry.getValue().wijk().text());
                out.writeBoolean(entry.getValue().water());
            }
            out.writeInt(wijken.size());
            for (var entry : wijken.entrySet()) {
                out.writeUTF(entry.getKey().text());
                out.writeUTF(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return KeptBytes.of(LETTERS, VERSION, bytes.toByteArray());
    }

    /** The division that gave the bytes. Throws IllegalArgumentException for others. */
    public static PlanOrigin read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(content(bytes))) {
            Coverage coverage = CoverageBytes.read(in.readNBytes(in.readInt()));
            SortedMap<Integer, PlanBuurt> buurten = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                int area = in.readInt();
                AreaCode code = AreaCode.of(in.readUTF());
                String naam = in.readUTF();
                AreaCode wijk = AreaCode.of(in.readUTF());
                buurten.put(area, new PlanBuurt(code, naam, wijk, in.readBoolean(), false));
            }
            SortedMap<AreaCode, String> wijken = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) wijken.put(AreaCode.of(in.readUTF()), in.readUTF());
            return new PlanOrigin(coverage, buurten, wijken);
        } catch (IOException e) {
            throw new IllegalArgumentException("no division: the bytes end too early", e);
        }
    }

    private static InputStream content(byte[] bytes) throws IOException {
        return KeptBytes.are(LETTERS, bytes)
                ? new ByteArrayInputStream(KeptBytes.read(LETTERS, VERSION, bytes))
                : new GZIPInputStream(new ByteArrayInputStream(bytes));
    }
}
