package nl.wijkatelier.ingest.cbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The headings of a table, which may stand below a title, and the notation of the numbers under them. Not thread-safe. */
final class TableHead {
    private static final int LAST_HEAD = 30;

    private final List<String> names;
    private final long line;
    private final Notation notation = new Notation();

    private TableHead(List<String> names, long line) {
        this.names = names;
        this.line = line;
    }

    /**
     * Reads the table up to its headings: a row with a column for codes and one for a figure. Null where the first thirty rows
     * have none.
     *
     * @param titles takes what stands above the headings, or in a description, as a title of figures
     */
    static TableHead find(Table table, Consumer<String> titles) {
        for (int i = 0; i < LAST_HEAD; i++) {
            List<Cell> cells = table.next();
            if (cells == null) return null;
            if (heads(cells)) return new TableHead(names(cells), table.line());
            for (Cell cell : cells)
                if (!cell.blank()
                        && cell.text().toLowerCase(java.util.Locale.ROOT).contains("kerncijfers"))
                    titles.accept(cell.text());
        }
        return null;
    }

    private static boolean heads(List<Cell> cells) {
        boolean code = false;
        boolean figure = false;
        for (Cell cell : cells) {
            if (cell.blank()) continue;
            code |= CbsCodes.isCodeColumn(cell.text());
            figure |= CbsColumns.onderwerp(cell.text()).isPresent();
        }
        return code && figure;
    }

    /** A heading that stands twice gets blanks, which no stem has, so that both columns are kept apart. */
    private static List<String> names(List<Cell> cells) {
        Set<String> names = new LinkedHashSet<>();
        for (Cell cell : cells) {
            StringBuilder name =
                    new StringBuilder(cell.blank() ? "" : cell.text().strip());
            while (!names.add(name.toString())) name.append(' ');
        }
        return new ArrayList<>(names);
    }

    /** Line of the headings. */
    long line() {
        return line;
    }

    int size() {
        return names.size();
    }

    Notation notation() {
        return notation;
    }

    /** Takes in the numbers of a row. */
    void see(List<Cell> cells) {
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            Cell cell = cells.get(i);
            if (!cell.blank()
                    && !cell.number()
                    && CbsColumns.onderwerp(names.get(i)).isPresent()) notation.see(names.get(i), cell.text());
        }
    }

    /** Whether a row has as many cells as there are headings; blank ones behind them do not count. */
    boolean fits(List<Cell> cells) {
        if (cells.size() < names.size()) return false;
        for (Cell cell : cells.subList(names.size(), cells.size())) if (!cell.blank()) return false;
        return true;
    }

    /** Whether a row is a remark below the table: one cell that says the source, or none. */
    boolean footer(List<Cell> cells) {
        int filled = 0;
        for (Cell cell : cells) if (!cell.blank()) filled++;
        if (filled == 0) return true;
        Cell first = cells.get(0);
        return filled == 1
                && !first.blank()
                && first.text().strip().matches("(?is)(Bron|Source|©|Toelichting|\\(c\\)).*");
    }

    /** The cells of a row by heading. */
    Map<String, Cell> columns(List<Cell> cells) {
        Map<String, Cell> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) columns.put(names.get(i), i < cells.size() ? cells.get(i) : Cell.NONE);
        return columns;
    }
}
