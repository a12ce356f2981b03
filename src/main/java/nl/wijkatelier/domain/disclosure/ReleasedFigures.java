package nl.wijkatelier.domain.disclosure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** The figures of one level of one division that may be published; made by {@link FigureRelease} only. Immutable. */
public final class ReleasedFigures implements FigureTable {
    private final Level level;
    private final List<Area> areas;
    private final List<Indicator> indicators;
    private final Map<String, Row> rows;

    /** The values of an indicator, per area, and where they come from. */
    record Row(Value[] values, Herkomst herkomst) {}

    ReleasedFigures(Level level, List<Area> areas, List<Indicator> indicators, Map<String, Row> rows) {
        this.level = level;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.rows = new HashMap<>(rows);
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Value value(String indicator, int area) {
        return row(indicator).values[area];
    }

    @Override
    public Herkomst herkomst(String indicator) {
        return row(indicator).herkomst;
    }

    /** Writes the values and where they come from, for {@link #read}; not the areas and the definitions. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(areas.size());
        out.writeInt(indicators.size());
        for (Indicator indicator : indicators) {
            Row row = row(indicator.id());
            out.writeUTF(indicator.id());
            write(row.herkomst, out);
            for (Value value : row.values) write(value, out);
        }
    }

    /**
     * A table as it was written.
     *
     * @param areas of the table, in their order
     * @throws IllegalArgumentException where other areas or indicators were written
     */
    public static ReleasedFigures read(DataInput in, Level level, List<Area> areas, List<Indicator> indicators)
            throws IOException {
        int size = in.readInt();
        int count = in.readInt();
        if (size != areas.size() || count != indicators.size())
            throw new IllegalArgumentException(
                    size + " areas with " + count + " figures, not " + areas.size() + " with " + indicators.size());
        Map<String, Row> rows = new HashMap<>();
        for (Indicator indicator : indicators) {
            String id = in.readUTF();
            if (!id.equals(indicator.id()))
                throw new IllegalArgumentException("indicator " + id + ", not " + indicator.id());
            Herkomst herkomst = herkomst(in);
            Value[] values = new Value[size];
            for (int i = 0; i < size; i++) values[i] = value(in);
            rows.put(id, new Row(values, herkomst));
        }
        return new ReleasedFigures(level, areas, indicators, rows);
    }

    private static void write(Value value, DataOutput out) throws IOException {
        if (value instanceof Value.Number number) {
            out.writeByte(0);
            out.writeDouble(number.value());
            out.writeDouble(number.low());
            out.writeDouble(number.high());
        } else out.writeByte(1 + ((Value.Missing) value).reason().ordinal());
    }

    private static Value value(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        return kind == 0
                ? new Value.Number(in.readDouble(), in.readDouble(), in.readDouble())
                : Value.missing(Value.Reason.values()[kind - 1]);
    }

    private static void write(Herkomst herkomst, DataOutput out) throws IOException {
        out.writeByte(herkomst.status().ordinal());
        out.writeBoolean(herkomst.registers());
        out.writeInt(herkomst.versies().size());
        for (Herkomst.Versie versie : herkomst.versies()) {
            out.writeLong(versie.dataset());
            out.writeUTF(versie.bron());
            out.writeUTF(versie.gebied());
            out.writeUTF(versie.peildatum() == null ? "" : versie.peildatum().toString());
            out.writeBoolean(versie.grenzen());
        }
    }

    private static Herkomst herkomst(DataInput in) throws IOException {
        Herkomst.Status status = Herkomst.Status.values()[in.readUnsignedByte()];
        boolean registers = in.readBoolean();
        List<Herkomst.Versie> versies = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            long dataset = in.readLong();
            String bron = in.readUTF();
            String gebied = in.readUTF();
            String day = in.readUTF();
            versies.add(new Herkomst.Versie(
                    dataset, bron, gebied, day.isEmpty() ? null : LocalDate.parse(day), in.readBoolean()));
        }
        return new Herkomst(status, versies, registers);
    }

    private Row row(String indicator) {
        Row row = rows.get(indicator);
        if (row == null) throw new IllegalArgumentException("there is no indicator " + indicator);
        return row;
    }
}
