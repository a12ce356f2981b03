package nl.wijkatelier.demo.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nl.wijkatelier.delivery.CbsMissing;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;

/**
 * Writes figures as StatLine's ";" export of "Kerncijfers wijken en buurten": names with the column's number behind them
 * (which shifts by year), codes padded with blanks to ten characters, "." for a secret figure. Not thread-safe.
 */
public final class KerncijfersWriter implements AutoCloseable {
    private static final int FIRST_COLUMN = 4;

    private final TextOut out;
    private int rows;

    /**
     * Begins a file.
     *
     * @param jaar the year of the table; give it to the reader too, or let the file's name hold it
     */
    public KerncijfersWriter(Path target, int jaar) {
        this.out = new TextOut(target);
        StringJoiner header = new StringJoiner(";");
        header.add("ID")
                .add("WijkenEnBuurten")
                .add("Gemeentenaam_1")
                .add("SoortRegio_2")
                .add("Codering_3");
        int number = FIRST_COLUMN + Math.floorMod(jaar, 3);
        for (String stem : CbsColumnNames.STATLINE.values()) header.add(stem + "_" + ++number);
        out.line(header.toString());
    }

    /** Adds the row of an area. */
    public void accept(Area area, List<Kerncijfer> cijfers) {
        Map<String, Value> values = CbsColumnNames.byOnderwerp(cijfers);
        String code = String.format("%-10s", area.code().text());
        StringJoiner row = new StringJoiner(";");
        row.add(Integer.toString(rows++))
                .add(code)
                .add("")
                .add(area.level().text())
                .add(code);
        for (String onderwerp : CbsColumnNames.STATLINE.keySet()) row.add(text(values.get(onderwerp)));
        out.line(row.toString());
    }

    @Override
    public void close() {
        out.close();
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number)
            return BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
        if (!(value instanceof Value.Missing missing)) return "";
        if (missing.reason() == Value.Reason.SECRET) return ".";
        Integer sign = CbsMissing.sign(missing.reason());
        return sign == null ? "" : sign.toString();
    }
}
