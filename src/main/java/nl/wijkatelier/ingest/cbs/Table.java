package nl.wijkatelier.ingest.cbs;

import java.io.Closeable;
import java.util.List;

/** Rows of cells, one at a time, whatever the file's form. Not thread-safe. */
interface Table extends Closeable {
    /** The next row that is not empty, or null at the end. */
    List<Cell> next();

    /** Where the row begins: 1 for the first line or row of the file. */
    long line();

    /** Whether rows have a cell for every column, so that one with fewer or more is suspect. */
    boolean complete();

    @Override
    void close();
}
